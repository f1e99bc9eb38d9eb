/** How high the risks of a child stand, what changed, and what no action answers. */
import type { Case } from '../../../libs/domain/case';
import { stillOpen } from '../../../libs/domain/other-cases';
import type { Need } from '../../parts/needs';
import { submission } from './reviews';

export const domains = ['safetyAndWellbeing', 'seriousHarm', 'reoffending'] as const;
export type Domain = (typeof domains)[number];
export const levels = ['low', 'medium', 'high', 'veryHigh'] as const;
export type Level = (typeof levels)[number];

/** What an action that this panel asks for may answer: a risk that it judges, or a need. */
export const needs: readonly Need[] = [
  ...domains,
  'diversity',
  'education',
  'health',
  'sen',
  'accommodation',
  'resettlement',
  'familySupport',
  'other',
];

/** How high a risk stands: as the panel agreed, or as the last review or the referral has it. */
export function level(c: Case, domain: Domain): Level | undefined {
  const said =
    c.acts.findLast(
      ({ act, fields }) =>
        (act === 'submitReview' || act === 'closeItem' || act === 'hearTrigger') &&
        fields[domain] !== undefined,
    )?.fields[domain] ?? c.facts[domain];
  return said as Level | undefined;
}

/** What this review says beside what stood before it, where that is another. */
export function changes(
  c: Case,
): readonly { readonly domain: Domain; readonly was: Level; readonly is: Level }[] {
  const now = submission(c);
  if (!now) return [];
  const before: Case = { ...c, acts: c.acts.filter(({ seq }) => seq < now.seq) };
  return domains.flatMap((domain) => {
    const [was, is] = [level(before, domain), now.fields[domain] as Level];
    return was === undefined || was === is ? [] : [{ domain, was, is }];
  });
}

const isHigh = (one: Level | undefined): boolean => one === 'high' || one === 'veryHigh';

/** Actions that nobody has signed off. */
export const unsigned = (c: Case): number => stillOpen(c, 'action').length;

/** Risks that stand high and that no action answers. */
export const unanswered = (c: Case): readonly Domain[] =>
  domains.filter(
    (one) =>
      isHigh(level(c, one)) &&
      !c.openedCases.some(
        ({ procedure, facts }) => procedure === 'action' && facts.answers === one,
      ),
  );
