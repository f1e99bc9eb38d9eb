/** Checks of the form and of the procedure together, so that every fault is told at once. */
import type { Answers, Fault } from '../domain/form';
import type { Procedure } from '../domain/procedure';
import { readBody } from './read-body';
import { sayFaults, type SaidFault } from './say';

export interface CheckedReferral {
  readonly answers: Answers;
  readonly faults: readonly SaidFault[];
}

/** Rules across answers go by `received`; a field that asks for the `past` is held against `now`. */
export function checkReferral(
  procedure: Procedure,
  body: unknown,
  received: number,
  now: () => number,
): CheckedReferral {
  const { name, forms, words } = procedure;
  const { answers, faults } = readBody({ name, form: forms.intake, words, now }, body);
  const known = new Set(faults.map(({ pointer }) => pointer));
  const further = furtherFaults(procedure, answers, received, faults.length > 0).filter(
    ({ pointer }) => !known.has(pointer),
  );
  return { answers, faults: sayFaults(forms.intake, words, [...faults, ...further]) };
}

/**
 * The procedure's own rules across answers. With other faults about, answers may be missing that
 * they count on.
 */
function furtherFaults(
  procedure: Procedure,
  answers: Answers,
  received: number,
  incomplete: boolean,
): readonly Fault[] {
  try {
    return procedure.faults(answers, received);
  } catch (error) {
    if (incomplete) return [];
    throw error;
  }
}
