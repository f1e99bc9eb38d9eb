/**
 * Two records that may be one child: a manager looks at both, side by side, and decides. Undoable;
 * the cases go on meanwhile.
 */
import { Injectable } from '@nestjs/common';
import { say, sayInstant } from '../../../libs/domain/london';
import type { Role } from '../../../libs/domain/member';
import { Clock } from '../../../libs/database/clock/clock';
import { placeAnew } from '../../../libs/database/referrals/placing';
import {
  decideReview,
  holdReview,
  referralsAcross,
  reviewOfDuplicate,
  reviewsOfDuplicates,
  type RecordOfChild,
  type ReviewRow,
} from '../../../libs/database/referrals/duplicate-reviews';
import { isId } from '../../../libs/domain/id';
import type { Member } from '../../../libs/domain/signed-in';
import { NotMatched } from '../web/problems/problems';
import { NotForYou, NotThere } from '../../../libs/intake/not-taken';
import { Procedures, TheRecord, type Ask } from '../../../libs/database/the-record';

export interface Candidate {
  readonly childId: string;
  readonly name: string;
  readonly dateOfBirth: string;
  readonly dateOfBirthSaid: string;
  readonly referrals: readonly { readonly reference: string; readonly receivedSaid: string }[];
}

export interface Duplicate {
  readonly id: string;
  /** 'same date of birth, names that sound alike' */
  readonly why: string;
  readonly openedSaid: string;
  readonly one: Candidate;
  readonly other: Candidate;
  readonly decision: 'linked' | 'different' | null;
  readonly decidedBy: string | null;
  /** Changes with each decision: what a later one must have seen. */
  readonly version: string;
}

/** Managers of the youth justice service, who see all of its cases. */
export const reviewDuplicates: readonly Role[] = [
  'panelTeamManager',
  'teamManager',
  'serviceManager',
  'headOfService',
];

@Injectable()
export class Duplicates {
  constructor(
    private readonly record: TheRecord,
    private readonly procedures: Procedures,
    private readonly clock: Clock,
  ) {}

  /** Those to be decided first, then the newest. */
  async list(member: Member): Promise<readonly Duplicate[]> {
    mustManage(member);
    return this.record.as(member, async (ask) => (await reviewsOfDuplicates(ask)).map(said));
  }

  /** Throws NotThere. */
  one(member: Member, id: string): Promise<Duplicate> {
    mustManage(member);
    return this.record.as(member, async (ask) => said(await this.found(ask, id)));
  }

  /**
   * `null` undoes an earlier decision. Throws NotMatched when `seen` is given and is not the
   * version that stands.
   */
  async decide(
    member: Member,
    id: string,
    decision: 'linked' | 'different' | null,
    seen?: string,
  ): Promise<Duplicate> {
    mustManage(member);
    const decided = await this.record.as(member, async (ask) => {
      if (isId(id)) await holdReview(ask, id);
      const before = said(await this.found(ask, id));
      if (seen !== undefined && seen !== before.version) throw new NotMatched();
      if (before.decision === decision) return before;
      await decideReview(ask, id, {
        decision,
        decidedAt: new Date(this.clock.now()),
        decidedBy: member.id,
      });
      return said(await this.found(ask, id));
    });
    if (decision === 'different') await this.part(decided);
    return decided;
  }

  /**
   * What was taken for one more trigger of a case turns out to be of another child: it gets a case
   * of that child's own.
   */
  private async part({ one, other }: Duplicate): Promise<void> {
    const rows = await referralsAcross(this.record.ask, [one.childId, other.childId]);
    const how = { shift: this.clock.shift, calendar: await this.record.calendarNow() };
    for (const { id, case_id: from } of rows)
      await placeAnew(this.record.source, this.procedures.all, id, from, how);
  }

  private async found(ask: Ask, id: string): Promise<ReviewRow> {
    const row = isId(id) ? await reviewOfDuplicate(ask, id) : undefined;
    if (!row) throw new NotThere();
    return row;
  }
}

function mustManage({ agency, roles }: Member): void {
  if (agency !== 'youth-justice' || !reviewDuplicates.some((role) => roles.includes(role)))
    throw new NotForYou();
}

const said = (row: ReviewRow): Duplicate => ({
  id: row.id,
  why: row.why,
  openedSaid: sayInstant(row.opened_at.getTime()),
  one: candidate(row.one),
  other: candidate(row.other),
  decision: row.decision,
  decidedBy: row.decided,
  version: String(row.decided_at?.getTime() ?? 0),
});

const candidate = ({
  id,
  given_names: given,
  family_name: family,
  born,
  referrals,
}: RecordOfChild): Candidate => ({
  childId: id,
  name: `${given} ${family}`,
  dateOfBirth: born,
  dateOfBirthSaid: say(born),
  referrals: referrals.map(({ reference, at }) => ({
    reference,
    receivedSaid: sayInstant(Date.parse(at)),
  })),
});
