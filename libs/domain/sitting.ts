/**
 * How a case is heard at a plain sitting: listed, opened by a chair who takes the roll, spoken to,
 * and closed or put off. Every procedure that sits has these acts by these names; what a panel says
 * when it closes an item is its own.
 */
import { every, last, type Case, type Taken } from './case';
import type { Act } from './entry';
import type { Form } from './form';
import { agencies, roles, type Agency, type Role } from './member';
import type { Quorum, Policy } from './policy';
import type { Trying } from './procedure';

type Who = Agency | Role;

const after = (c: Case, act: string, one: Taken | undefined): Taken | undefined => {
  const found = last(c, act);
  return found && found.seq > (one?.seq ?? 0) ? found : undefined;
};

/** What was said at a sitting that put the item off is not carried over to the next. */
const listing = (c: Case): Taken | undefined =>
  c.acts.findLast(({ act }) => act === 'listForSitting' || act === 'defer');
const opening = (c: Case): Taken | undefined => after(c, 'openItem', listing(c));
const unlessClosed = (c: Case, one: Taken | undefined): Taken | undefined =>
  one && one.seq > (last(c, 'closeItem')?.seq ?? 0) ? one : undefined;
/** As it is now: an item that was closed is listed and opened anew where it comes round again. */
const listed = (c: Case): boolean => unlessClosed(c, listing(c)) !== undefined;
const opened = (c: Case): boolean => unlessClosed(c, opening(c)) !== undefined;
/** Who holds the item at its last sitting: the chair who opened it, or whoever took it over. */
export const chair = (c: Case): string | undefined => {
  const open = opening(c);
  return (
    open &&
    ((every(c, 'reallocate').findLast(
      ({ fields, seq }) => fields.chair !== undefined && seq > open.seq,
    )?.fields.chair as string | undefined) ??
      open.by.member)
  );
};
/** Who is there, by role or agency: the chair, who opened the item, and whoever the roll names. */
const present = (c: Case): readonly string[] =>
  opening(c) ? ['chair', ...(opening(c)!.fields.present as readonly string[])] : [];

/** What each agency said last at this sitting. */
export function positions(c: Case): readonly Taken[] {
  const since = listing(c)?.seq ?? 0;
  const taken = every(c, 'takePosition').filter(({ seq }) => seq > since);
  return taken.filter((one) => taken.findLast(({ by }) => by.agency === one.by.agency) === one);
}

export interface Missing {
  readonly of: readonly Who[];
  readonly atLeast: number;
}
/** What is missing of a quorum, by composition; [] when it is quorate. */
export function missingOf(
  quorum: Quorum | undefined,
  there: readonly string[],
): readonly Missing[] {
  if (!quorum) return [];
  const alone = quorum.roles
    .filter((role) => !there.includes(role))
    .map((role) => ({ of: [role], atLeast: 1 }));
  return quorum.of.filter((one) => there.includes(one)).length < quorum.atLeast
    ? [...alone, { of: quorum.of, atLeast: quorum.atLeast }]
    : alone;
}

export const sayWho = (one: Who): string =>
  (roles as { readonly [role: string]: string })[one] ?? agencies[one as Agency];
const together = (words: readonly string[]) =>
  words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${words.at(-1)!}` : words.join('');

// Why an act at a sitting is refused, in words for whoever took it

type Reason = string | undefined;
export const notOpen = (c: Case): Reason =>
  opened(c)
    ? undefined
    : listed(c)
      ? 'The chair has not opened this item'
      : 'This item is not listed for a sitting';
export const listedAlready = (c: Case): Reason =>
  opened(c) ? 'This item is open: close it or defer it' : undefined;
export const notListed = (c: Case): Reason =>
  listed(c) ? undefined : 'List it for a sitting first';

export function notQuorate(c: Case, { quorum }: Policy): Reason {
  const missing = missingOf(quorum, present(c)).map(({ of, atLeast }) =>
    of.length === 1
      ? sayWho(of[0]!).toLowerCase()
      : `at least ${atLeast} of ${together(of.map(sayWho)).toLowerCase()}`,
  );
  return missing.length > 0
    ? `Not quorate: missing ${together(missing)}. It can only be deferred, with the reason`
    : undefined;
}

/**
 * Why an item cannot be closed with what the panel agreed: it is not open, not quorate, or nobody
 * was heard.
 */
export const notReady = (c: Case, _trying: Trying, policy: Policy): Reason =>
  notOpen(c) ??
  notQuorate(c, policy) ??
  (positions(c).length === 0
    ? 'Nobody has said anything yet: hear at least one agency first'
    : undefined);

export function positionRefused(c: Case, { by: { role, agency }, fields }: Act): Reason {
  const there = present(c);
  if (!there.includes(role) && !there.includes(agency))
    return (
      `${role === 'policeDecisionMaker' ? roles[role] : agencies[agency]} is not on the roll of ` +
      'this item: the chair can open it again with the roll put right'
    );
  return positions(c).some(({ by }) => by.agency === agency) && fields.whyChanged === undefined
    ? 'Your agency has taken a position: say why it changes'
    : undefined;
}

/** What is asked when a case is listed, opened with its roll, and put off. */
export const sittingForms = (roll: readonly Who[]): { readonly [act: string]: Form } => ({
  listForSitting: [{ key: 'sitting', kind: 'sitting', required: true }],
  openItem: [
    { key: 'present', kind: 'choices', choices: roll, required: true },
    { key: 'conflictsDeclared', kind: 'words' },
  ],
  defer: [
    { key: 'nextSitting', kind: 'sitting', required: true },
    { key: 'reason', kind: 'words', required: true },
  ],
});
