/**
 * What a SEND referral may find of a case: what the checklist suggests, what the panel agreed,
 * where the authority's own process stands. Instants are epoch milliseconds.
 */
import { every, last, type Case, type Taken } from '../../libs/domain/case';
import { addDays, endOf, londonDay, startOf, type Day } from '../../libs/domain/london';
import { figure, type Policy } from '../../libs/domain/policy';
import { chair as sittingsChair } from '../../libs/domain/sitting';

export const answers = ['often', 'sometimes', 'never'] as const;
export const steps = [
  'assessmentAgreed',
  'assessmentRefused',
  'planRefused',
  'draftServed',
  'planFinal',
] as const;
export type Step = (typeof steps)[number];
export const limits = ['ehcDecision', 'ehcRefusal', 'ehcFinal'] as const;

export const practitioner = (c: Case): string | undefined =>
  (last(c, 'reallocate')?.fields.practitioner ?? last(c, 'accept')?.fields.practitioner) as
    string | undefined;
export const chair = (c: Case): string | undefined => sittingsChair(c);
export const closing = (c: Case): Taken | undefined => last(c, 'closeItem');
export const profile = (c: Case): Taken | undefined => last(c, 'writeProfile');
export const followUps = (c: Case): number => every(c, 'recordFollowUp').length;

/**
 * How many items of the checklist are answered, of how many, and what they come to by the weights
 * of the policy.
 */
export function checklist(
  c: Case,
  policy: Policy,
): {
  readonly answered: number;
  readonly of: number;
  readonly score: number;
  readonly suggests: boolean;
} {
  const weights = figure<{ readonly [item: string]: number }>(policy, 'checklist');
  const items = Object.entries(weights);
  const score = items.reduce(
    (sum, [item, weight]) => sum + (c.facts[item] === 'often' ? weight : 0),
    0,
  );
  return {
    answered: items.filter(([item]) => c.facts[item] !== undefined).length,
    of: items.length,
    score,
    suggests: score >= figure<number>(policy, 'suggestsFrom'),
  };
}

// A detained child's plan

export const detained = (c: Case): boolean => c.facts.reason === 'detention';
/**
 * The home authority is to send the plan, or what it knows; where there is none, nothing is owed.
 */
export const owesPlan = (c: Case): boolean => detained(c) && c.facts.ehcp !== 'no';
export const planReceived = (c: Case): boolean => last(c, 'recordPlanReceived') !== undefined;

// The authority's own process, from the event that starts it in law

export const begun = (c: Case): Taken | undefined => last(c, 'recordEhcStart');
export const begunAt = (c: Case): number | undefined =>
  begun(c) ? startOf(begun(c)!.fields.startedOn as Day) : undefined;
/** The last of these steps since the process began. */
export function step(c: Case, ...of: readonly Step[]): Taken | undefined {
  const since = begun(c)?.seq ?? Infinity;
  return every(c, 'recordEhcStep').findLast(
    ({ seq, fields }) => seq > since && of.includes(fields.step as Step),
  );
}
export const exempt = (c: Case, limit: string): boolean =>
  every(c, 'recordExemption').some(
    ({ seq, fields }) => fields.limit === limit && seq > (begun(c)?.seq ?? Infinity),
  );
/**
 * Where a limit does not apply nobody is late, so somebody asks from time to time: since the last
 * that was heard of the authority.
 */
export function askAgain(
  c: Case,
  policy: Policy,
): { readonly from: number; readonly at: number } | undefined {
  if (!limits.some((limit) => exempt(c, limit))) return undefined;
  const heard = c.acts.findLast(
    ({ act }) => act === 'recordExemption' || act === 'recordEhcStep' || act === 'recordAsked',
  )!.at;
  return {
    from: heard,
    at: endOf(addDays(londonDay(heard), figure<number>(policy, 'askAgainDays'))),
  };
}
export const processOver = (c: Case): boolean =>
  step(c, 'assessmentRefused', 'planRefused', 'planFinal') !== undefined;
/** What the child and family say of the draft that was served last. */
export const viewsGiven = (c: Case): boolean =>
  (last(c, 'recordDraftViews')?.seq ?? 0) > (step(c, 'draftServed')?.seq ?? 0);
export const planAwaited = (c: Case): boolean => begun(c) !== undefined && !processOver(c);
