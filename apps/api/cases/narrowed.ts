/** What of a case is left for who may follow it without reading it. */
import type { What } from '../../../libs/access/reach';
import type { Case } from '../../../libs/domain/case';
import type { Entry } from '../../../libs/domain/entry';
import type { Member } from '../../../libs/domain/signed-in';

/** Who follows a case is told its stages and its end, and what their own agency did. */
const toAll: ReadonlySet<Entry['kind']> = new Set(['opened', 'entered', 'left', 'ended']);

export const isToldToAll = (entry: Entry, member: Member): boolean =>
  toAll.has(entry.kind) || (entry.kind === 'act' && byTheirs(entry.by, member));

const byTheirs = (by: { readonly member: string; readonly agency: string }, member: Member) =>
  by.member === member.id || (member.agency === 'police' && by.agency === 'police');

/**
 * The state as it may be read: whole, or without what others did and what that opened elsewhere.
 * Facts are drawn from the referral, and stay with those who know the child.
 */
export function narrowed(c: Case, may: (what: What) => boolean, member: Member): Case {
  if (may('case')) return c;
  return {
    ...c,
    facts: may('child') ? c.facts : {},
    openedCases: [],
    acts: c.acts.filter(({ by }) => byTheirs(by, member)),
  };
}
