/** What a row of the board is made by. */
import type { Calendar } from '../../../libs/domain/calendar';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import type { Member } from '../../../libs/domain/signed-in';
import type { Over } from '../../../libs/database/record/late-cases';

/** Who reads, by which rules the case runs, and what else the record says of it. */
export interface Seen {
  readonly member: Member;
  readonly procedure: Procedure;
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly now: number;
  readonly people: ReadonlyMap<string, string>;
  readonly over: readonly Over[];
}
