/** What is asked when the work has ended. */
import type { Form } from '../../../../libs/domain/form';
import { childsWords, offence, threeRatings } from './questions';

export const result: { readonly [act: string]: Form } = {
  finalise: [offence, { key: 'undertaken', kind: 'words', required: true }],
  resultSent: [],
  acknowledgeResult: [{ key: 'acknowledgement', kind: 'words' }],
  writeExitPlan: [
    childsWords,
    { key: 'whatWorked', kind: 'words', required: true },
    ...threeRatings,
    { key: 'exitPlan', kind: 'words', required: true },
  ],
};
