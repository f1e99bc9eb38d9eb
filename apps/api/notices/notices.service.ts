/**
 * What a member was told, whether they have read it, and how they want to hear of it outside the
 * service.
 */
import { Injectable } from '@nestjs/common';
import { rungOf } from '../../../libs/domain/ladder';
import { sayInstant } from '../../../libs/domain/london';
import type { Way } from '../../../libs/domain/notice';
import { Clock } from '../../../libs/database/clock/clock';
import { isId, Reached } from '../web/access/reached';
import { rfc3339 } from '../web/instants';
import { standsAt } from '../cases';
import type { Member } from '../../../libs/domain/signed-in';
import { NotThere } from '../../../libs/intake/not-taken';
import { parameters, Procedures, TheRecord, type Ask } from '../../../libs/database/the-record';

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

interface Row {
  readonly id: string;
  readonly case_id: string;
  readonly notice: string;
  readonly clock: string | null;
  readonly rung: string | null;
  readonly told_at: Date;
  readonly read_at: Date | null;
  readonly reference: string;
  readonly procedure: string;
  readonly policy_version: string;
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
    const { values, of } = parameters();
    const rows = await ask<Row>(
      `select n.id, n.case_id, n.notice, k.clock, n.rung, n.told_at, n.read_at, c.reference, c.procedure, c.policy_version, ${this.reached.where(member, 'progress', of)} as open
       from notice n join case_file c on c.id = n.case_id left join clock k on k.case_id = n.case_id and k.id = n.clock_id
       where n.member_id = ${of(member.id)} order by n.told_at desc, n.id limit ${of(most)}`,
      values,
    );
    return Promise.all(rows.map((row) => this.said(ask, row)));
  }

  private async said(ask: Ask, row: Row): Promise<NoticeRow> {
    const procedure = this.procedures.of(row.procedure);
    const { words } = procedure;
    const about = row.clock === null ? words.notices[row.notice] : undefined;
    const lateness =
      row.clock === null
        ? ''
        : `${words.clocks[row.clock] ?? row.clock} ` +
          `${standsAt(rungOf((await this.record.policyAt(ask, procedure, row.policy_version)).clocks[row.clock]!.ladder, row.rung!))}`;
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

  async unread(member: Member): Promise<number> {
    const [row] = await this.record.as(member, (ask) =>
      ask<{ n: number }>(
        'select count(*)::int as n from notice where member_id = $1 and read_at is null',
        [member.id],
      ),
    );
    return row!.n;
  }

  /** Throws NotThere for a notice that was told to somebody else. */
  async read(member: Member, noticeId: string): Promise<void> {
    const read = !isId(noticeId)
      ? []
      : await this.record.as(member, (ask) =>
          ask<{ id: string }>(
            'with read as (update notice set read_at = coalesce(read_at, $3) where id = $1 and member_id = $2 returning id) select id from read',
            [noticeId, member.id, new Date(this.clock.now())],
          ),
        );
    if (read.length === 0) throw new NotThere();
  }

  async readAll(member: Member): Promise<void> {
    await this.record.as(member, (ask) =>
      ask('update notice set read_at = $2 where member_id = $1 and read_at is null', [
        member.id,
        new Date(this.clock.now()),
      ]),
    );
  }

  async way(member: Member): Promise<Way> {
    return (
      await this.record.as(member, (ask) =>
        ask<{ notices: Way }>('select notices from member where id = $1', [member.id]),
      )
    )[0]!.notices;
  }

  /** From now on. Who goes back to 'at once' has at once what was waiting for the next digest. */
  async choose(member: Member, way: Way): Promise<void> {
    await this.record.as(member, async (ask) => {
      await ask('update member set notices = $2 where id = $1', [member.id, way]);
      if (way === 'digest') return;
      await ask(
        `update outbox set digest_at = null, next_attempt_at = $2 where kind = 'notice' and member_id = $1 and digest is null and digest_at is not null and delivered_at is null and failed_at is null`,
        [member.id, new Date(Date.now())],
      );
      await ask('notify outbox');
    });
  }
}
