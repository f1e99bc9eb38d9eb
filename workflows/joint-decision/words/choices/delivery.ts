/** Of the work with the child. */
import type { Words } from '../../../../libs/domain/procedure';

export const delivery: Words['choices'] = {
  attended: 'The child took part',
  missedWithReason: 'Missed, with a reason',
  missed: 'Missed',
  completed: 'Completed',
  notCompleted: 'Not completed',
  breached: 'Breached',
  'reasonableExcuse.none': 'No',
  given: 'Yes',
  couldNotAsk: 'Could not be asked',
  vary: 'Vary the conditions',
  continue: 'Continue as they are',
  prosecute: 'Prosecute',
  notProsecute: 'End it without prosecution',
};
