/** A procedure as its folder says it, completed with what every procedure has. */
import { clockActs, fields, notices, type ClockAct } from './clock-acts';
import { hearEnded, hearEndedFields } from './other-cases';
import type { Procedure } from './procedure';

/**
 * A procedure as its folder declares it, with what may be done to the clocks of any case, and how
 * it hears of cases it opens. Throws where the two share a name.
 */
export function defineProcedure<Stage extends string>(
  procedure: Procedure<Stage>,
): Procedure<Stage> {
  const more = { ...clockActs(procedure as Procedure), ...(procedure.opens ? { hearEnded } : {}) };
  const taken = Object.keys(more).filter((act) => Object.hasOwn(procedure.acts, act));
  if (taken.length > 0)
    throw new Error(
      `${procedure.name} declares ${taken.join(', ')}, which every procedure has: ` +
        'give it another name',
    );
  const each = <T>(part: (act: ClockAct) => T) =>
    Object.fromEntries(Object.entries(more).map(([name, act]) => [name, part(act)]));
  return {
    ...procedure,
    acts: { ...procedure.acts, ...each(({ rule }) => rule) },
    forms: { ...procedure.forms, acts: { ...procedure.forms.acts, ...each(({ form }) => form) } },
    words: {
      ...procedure.words,
      acts: { ...procedure.words.acts, ...each(({ words }) => words) },
      fields: { ...fields, ...(procedure.opens ? hearEndedFields : {}), ...procedure.words.fields },
      notices: { ...procedure.words.notices, ...notices },
    },
  };
}
