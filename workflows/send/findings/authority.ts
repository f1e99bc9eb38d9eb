/**
 * The education authority's own process, from the event that starts it in law. Instants are epoch
 * milliseconds.
 */
import { every, last, type Case, type Taken } from '../../../libs/domain/case';
import { addDays, endOf, londonDay, startOf, type Day } from '../../../libs/domain/london';
import { figure, type Policy } from '../../../libs/domain/policy';
import type { Due } from '../../parts/due';

export const steps = [
  'assessmentAgreed',
  'assessmentRefused',
  'planRefused',
  'draftServed',
  'planFinal',
] as const;
export type Step = (typeof steps)[number];
export const limits = ['ehcDecision', 'ehcRefusal', 'ehcFinal'] as const;

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
export function askAgain(c: Case, policy: Policy): Due | undefined {
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
