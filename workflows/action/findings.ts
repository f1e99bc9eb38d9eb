/** What an action may find of a case, and when an act is refused. */
import { last, type Case, type Taken } from '../../libs/domain/case';
import type { Act } from '../../libs/domain/entry';
import { endOf, londonDay } from '../../libs/domain/london';
import type { Agency } from '../../libs/domain/member';
import type { Trying } from '../../libs/domain/procedure';
import type { Due } from '../parts/due';

type Now = Act & { readonly at: number };

/** Who is to do it, as the panel or a manager last said. */
export const owner = (c: Case): string | undefined =>
  (last(c, 'nameOwner')?.fields.owner ?? c.facts.owner) as string | undefined;
export const owned = (c: Case): boolean => owner(c) !== undefined;
export const ownerAgency = (c: Case): Agency =>
  (last(c, 'nameOwner')?.fields.ownerAgency ?? c.facts.ownerAgency) as Agency;
/** Who chairs the panel that asked for it, where a panel did. */
export const chair = (c: Case): string | undefined => c.facts.chair as string | undefined;

/** What was last said of it, if nothing has been said of that since. */
const since = (c: Case, act: string, later: readonly string[]): Taken | undefined => {
  const found = last(c, act);
  return found && !later.some((one) => (last(c, one)?.seq ?? 0) > found.seq) ? found : undefined;
};
/** The owner's word that it is done, or that it was not done, while nobody has answered it. */
export const finished = (c: Case): Taken | undefined => since(c, 'finish', ['sendBack']);
export const sentBack = (c: Case): boolean => since(c, 'sendBack', ['finish']) !== undefined;
export const signedOff = (c: Case): boolean => last(c, 'signOff') !== undefined;
/** Signed off as not done: the owner said why, and whoever asked for it takes that. */
export const didNot = (c: Case): boolean => last(c, 'finish')?.fields.result === 'notDone';

/** The last act that gave it a day, else the receipt; and the end of that day, in London. */
export function dueBy(c: Case): Due {
  const given = [last(c, 'changeDate'), last(c, 'sendBack')]
    .filter((one) => one !== undefined)
    .sort((a, b) => b.seq - a.seq)[0];
  return given
    ? { from: given.at, at: endOf(given.fields.dueOn as string) }
    : { from: c.received, at: endOf(londonDay(c.facts.dueOn as number)) };
}

/** Nobody signs off their own work. */
export const byItsOwner = (c: Case, { by }: Trying): string | undefined =>
  owner(c) === by.member ? 'Whoever did the work does not sign it off' : undefined;

export const sameOwner = (c: Case, act: Now): string | undefined =>
  owner(c) === act.fields.owner && ownerAgency(c) === act.fields.ownerAgency
    ? 'It is theirs already'
    : undefined;
