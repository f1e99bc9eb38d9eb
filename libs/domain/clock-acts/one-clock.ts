/** One clock of a case as an act names it: which it is, what its policy says, where it stands. */
import type { Calendar } from '../calendar';
import type { Case, CaseClock } from '../case';
import type { Act } from '../entry';
import type { Form } from '../form';
import { rungInstants } from '../ladder';
import { roles, type Role } from '../member';
import type { ClockPolicy, Policy } from '../policy';
import type { ActRule, Words } from '../procedure';
import type { Due } from '../span';

export interface ClockAct {
  readonly rule: ActRule;
  readonly form: Form;
  readonly words: Words['acts'][string];
}

export const clockField = { key: 'clock', kind: 'clock', required: true } as const;

export const noClock = 'No clock of that name is running on this case';

/** The running clock that an act names, if there is one. */
export const said = (c: Case, { fields }: Pick<Act, 'fields'>): CaseClock | undefined =>
  c.clocks.find(({ id, stopped }) => id === fields.clock && stopped === undefined);

export const policyOf = (policy: Policy, clock: CaseClock): ClockPolicy =>
  policy.clocks[clock.clock]!;

/** 'Only a chair or a team manager', for a refusal. */
export const only = (by: readonly Role[]): string =>
  `Only ${by.map((role) => `a ${roles[role].toLowerCase()}`).join(' or ')}`;

/** Its instant and its rungs from here on. */
export const standing = (
  clock: CaseClock,
  due: Due,
  { ladder }: ClockPolicy,
  calendar: Calendar,
) => ({
  id: clock.id,
  due,
  rungs: rungInstants(due.at, due.lastDay, clock.from, ladder, calendar),
});
