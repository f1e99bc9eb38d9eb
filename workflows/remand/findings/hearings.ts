/**
 * The hearings of a remand, one after another, as we were told of them. Instants are epoch
 * milliseconds.
 */
import { once, type Taken } from '../../../libs/domain/case';
import type { Facts } from '../../../libs/domain/form';
import { londonDay, type Day } from '../../../libs/domain/london';
import type { Decision } from './decisions';

export interface Hearing {
  /** Its London day: a court hears a child's case once in a day. */
  readonly id: Day;
  /** When it is listed. */
  readonly at: number;
  /** When we were told of it. */
  readonly told: number;
  readonly decision?: Decision;
  /** When we were told what the court decided. */
  readonly decided?: number;
  /** Somebody told us what the court decided once more. */
  readonly again?: true;
}

/**
 * Every hearing of this remand that we were told of. Two remands at one hearing are one hearing.
 */
export const hearings = once((c): readonly Hearing[] => {
  const told: readonly Pick<Taken, 'act' | 'at' | 'fields'>[] = [
    { act: 'hearRemand', at: c.received, fields: c.facts },
    ...c.acts,
  ];
  return told.reduce<readonly Hearing[]>((found, { act, at, fields }) => {
    const listedAt = fields.hearingAt as number;
    switch (act) {
      case 'listHearing':
        return listed(found, listedAt, at);
      case 'recordHearing':
        return decided(found, found.find(undecided)!.at, fields, at);
      case 'hearRemand':
        return fields.decision === 'toCome'
          ? listed(found, listedAt, at)
          : decided(found, listedAt, fields, at);
      default:
        return found;
    }
  }, []);
});

export const undecided = ({ decision }: Hearing): boolean => decision === undefined;
const on = (found: readonly Hearing[], at: number): Hearing | undefined =>
  found.find(({ id }) => id === londonDay(at));
const put = (
  found: readonly Hearing[],
  was: Hearing | undefined,
  is: Hearing,
): readonly Hearing[] => (was ? found.map((one) => (one === was ? is : one)) : [...found, is]);

/** The next hearing, or another time for it. */
function listed(found: readonly Hearing[], at: number, told: number): readonly Hearing[] {
  const known = on(found, at);
  if (known && !undecided(known)) return put(found, known, { ...known, again: true });
  return put(found, found.find(undecided), { id: londonDay(at), at, told });
}

function decided(
  found: readonly Hearing[],
  at: number,
  { decision, nextHearingAt }: Facts,
  told: number,
): readonly Hearing[] {
  const known = on(found, at);
  if (known && !undecided(known)) return put(found, known, { ...known, again: true });
  const heard = put(found, known, {
    id: londonDay(at),
    at,
    told: known?.told ?? told,
    decision: decision as Decision,
    decided: told,
  });
  return nextHearingAt === undefined ? heard : listed(heard, nextHearingAt as number, told);
}

export const allDecided = once((c): readonly Hearing[] =>
  hearings(c).filter((one) => !undecided(one)),
);
