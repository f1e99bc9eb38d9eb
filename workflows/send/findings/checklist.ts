/** What the speech and language checklist comes to. It suggests, and decides nothing. */
import type { Case } from '../../../libs/domain/case';
import { figure, type Policy } from '../../../libs/domain/policy';

export const answers = ['often', 'sometimes', 'never'] as const;

export interface Checklist {
  readonly answered: number;
  readonly of: number;
  readonly score: number;
  readonly suggests: boolean;
}

/**
 * How many items are answered, of how many, and what they come to by the weights of the policy.
 */
export function checklist(c: Case, policy: Policy): Checklist {
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
