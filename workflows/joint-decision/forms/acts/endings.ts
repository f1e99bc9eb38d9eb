/** What is asked where a case ends out of its course. */
import type { Form } from '../../../../libs/domain/form';
import { reason } from './questions';

export const endings: { readonly [act: string]: Form } = {
  endTimeBarred: [reason],
  endTurned18: [reason],
  endCharged: [reason],
};
