/**
 * What a member was told, whether they have read it, and how they want to hear of it outside the
 * service.
 */
import { Injectable } from '@nestjs/common';
import { rungOf } from '../../../libs/domain/ladder';
import { sayInstant } from '../../../libs/domain/london';
import type { Way } from '../../../libs/domain/notice';
import { Clock } from '../../../libs/database/clock/clock';
import {
  chooseWay,
  handAtOnce,
  readAllNotices,
  readNotice,
  toldTo,
  unreadBy,
  wayOf,
  type ToldRow,
} from '../../../libs/database/notices/told';
import { isId } from '../../../libs/domain/id';
import { Reached } from '../web/access/reached';
import { rfc3339 } from '../../../libs/domain/rfc3339';
import { standsAt } from '../cases';
import type { Member } from '../../../libs/domain/signed-in';
import { NotThere } from '../../../libs/intake/not-taken';
import { Procedures, TheRecord, type Ask } from '../../../libs/database/the-record';

export interface NoticeRow {
  readonly id: string;
  readonly caseId: string;
  readonly reference: string;
  readonly subject: string;
  readonly text: string;
  readonly toldAt: string;
  readonly toldSaid: string;
  readonly read: boolean;
  /** Whether the member may see the case now: it may have gone to somebody else since. */
  readonly open: boolean;
}

/** Most notices a page shows; those told before them are left out. */
const most = 200;

@Injectable()
export class Notices {
  constructor(
    private readonly record: TheRecord,
    private readonly procedures: Procedures,
    private readonly reached: Reached,
    private readonly clock: Clock,
  ) {}

  of(member: Member): Promise<readonly NoticeRow[]> {
    return this.record.as(member, (ask) => this.told(ask, member));
  }

  /** What they were told, newest first. Its words name no child. */
  async told(ask: Ask, member: Member): Promise<readonly NoticeRow[]> {
    const rows = await toldTo(ask, member.id, this.reached.sees(member, 'progress'), most);
    return Promise.all(rows.map((row) => this.said(ask, row)));
  }

  private async said(ask: Ask, row: ToldRow): Promise<NoticeRow> {
    const { words } = this.procedures.of(row.procedure);
    const about = row.clock === null ? words.notices[row.notice] : undefined;
    const lateness = row.clock === null ? '' : await this.sayLateness(ask, row, row.clock);
    return {
      id: row.id,
      caseId: row.case_id,
      reference: row.reference,
      subject: about?.subject ?? lateness,
      text: about?.text ?? `${lateness}. Open the case to see it.`,
      toldAt: rfc3339(row.told_at.getTime()),
      toldSaid: sayInstant(row.told_at.getTime()),
      read: row.read_at !== null,
      open: row.open,
    };
  }

  /** 'Submit the assessment is 2 working days late' */
  private async sayLateness(ask: Ask, row: ToldRow, clock: string): Promise<string> {
    const procedure = this.procedures.of(row.procedure);
    const { clocks } = await this.record.policyAt(ask, procedure, row.policy_version);
    const stands = standsAt(rungOf(clocks[clock]!.ladder, row.rung!));
    return `${procedure.words.clocks[clock] ?? clock} ${stands}`;
  }

  unread(member: Member): Promise<number> {
    return this.record.as(member, (ask) => unreadBy(ask, member.id));
  }

  /** Throws NotThere for a notice that was told to somebody else. */
  async read(member: Member, noticeId: string): Promise<void> {
    const now = new Date(this.clock.now());
    const read =
      isId(noticeId) &&
      (await this.record.as(member, (ask) => readNotice(ask, noticeId, member.id, now)));
    if (!read) throw new NotThere();
  }

  async readAll(member: Member): Promise<void> {
    await this.record.as(member, (ask) =>
      readAllNotices(ask, member.id, new Date(this.clock.now())),
    );
  }

  way(member: Member): Promise<Way> {
    return this.record.as(member, (ask) => wayOf(ask, member.id));
  }

  /** From now on. Who goes back to 'at once' has at once what was waiting for the next digest. */
  async choose(member: Member, way: Way): Promise<void> {
    await this.record.as(member, async (ask) => {
      await chooseWay(ask, member.id, way);
      if (way === 'at once') await handAtOnce(ask, member.id, new Date(Date.now()));
    });
  }
}
