/** What keeps an absence from being recorded. */
import type { Fault, FaultKind } from '../../../libs/domain/form';
import { daysBetween, type Day } from '../../../libs/domain/london';
import { absenceWithin } from '../../../libs/database/people/absences';
import { holdMembers } from '../../../libs/database/people/colleagues';
import type { Ask } from '../../../libs/database/the-record';
import { isId } from '../../../libs/domain/id';
import { sayDays } from './absence-said';

/** What can be read of an absence that is to be recorded, and what cannot. */
export interface Given {
  readonly whose: string;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
  readonly deputy: string | undefined;
  readonly faults: readonly Fault[];
}
/** Days that an absence may last: a defence against a mistyped year. */
const longest = 366;
/** What the form says is wrong, and what the record alone can say of the rest. */
export async function absenceFaults(
  ask: Ask,
  { whose, from, to, deputy, faults: unreadable }: Given,
  today: Day,
): Promise<readonly Fault[]> {
  // Whoever is named is held until this is settled, so that two at once cannot overlap.
  const people = await holdMembers(ask, [whose, deputy ?? whose]);
  const faults: Fault[] = [...unreadable];
  const fault = (key: string, words: string, kind?: FaultKind) => {
    faults.push({ pointer: `/${key}`, fault: words, ...(kind ? { kind } : {}) });
  };
  const of = (id: string) => people.find((one) => one.id === id && one.disabledAt === null);
  const person = of(whose);
  if (!person) fault('member', 'must be the id of somebody who works here', 'notSomebody');
  if (to !== undefined && to < today)
    fault('to', 'has passed: record an absence that lasts or is to come');
  else if (from !== undefined && to !== undefined && to < from)
    fault('to', 'cannot be before the first day');
  else if (from !== undefined && to !== undefined && daysBetween(from, to) >= longest)
    fault('to', 'is a year or more after the first day: check the year');
  const days = from !== undefined && to !== undefined && to >= from ? { from, to } : undefined;
  const other = days && isId(whose) ? await absenceWithin(ask, whose, days) : null;
  if (other) fault('from', `overlaps an absence that is recorded already, ${sayDays(other)}`);
  if (deputy === undefined) return faults;
  const stands = of(deputy);
  if (deputy === whose) fault('deputy', 'cannot be the person who is away');
  else if (!stands || (person && stands.agency !== person.agency))
    fault('deputy', 'must be the id of somebody of the same agency who works here', 'notSomebody');
  else {
    const theirs = days ? await absenceWithin(ask, deputy, days) : null;
    if (theirs) fault('deputy', `is away then too, ${sayDays(theirs)}: choose somebody else`);
  }
  return faults;
}
