/**
 * Whether a member may see or do something, and by which rule. The order is docs/access.md:
 * disabled, then who is excluded, then locked records, then grants, then standard access; first
 * match wins, and the last word is no.
 */
import type { Procedure } from '../domain/procedure';
import { holds, type Asking, type CaseRecord } from './condition';
import { reach, type What } from './reach';

export interface Decision {
  readonly allowed: boolean;
  /** The rule that said so, for the log of refusals; never shown to the one who asks. */
  readonly rule: string;
}

interface Question {
  readonly asking: Asking;
  readonly what: What;
  readonly record: CaseRecord;
  readonly procedures: readonly Procedure[];
}
/** Allows, denies, or has nothing to say. */
type Rule = { readonly name: string; readonly says: (question: Question) => boolean | undefined };

const rules: readonly Rule[] = [
  { name: 'disabled', says: ({ asking }) => (asking.disabled ? false : undefined) },
  {
    name: 'standard',
    says: ({ asking, what, record, procedures }) =>
      reach(asking, what, procedures).some((condition) => holds(condition, record))
        ? true
        : undefined,
  },
];

/**
 * Deny unless a rule allows. A record that is not there is denied too, so that the two look alike.
 */
export function decide(
  asking: Asking,
  what: What,
  record: CaseRecord | undefined,
  procedures: readonly Procedure[],
): Decision {
  if (!record) return { allowed: false, rule: 'not there' };
  for (const { name, says } of rules) {
    const said = says({ asking, what, record, procedures });
    if (said !== undefined) return { allowed: said, rule: name };
  }
  return { allowed: false, rule: 'deny' };
}
