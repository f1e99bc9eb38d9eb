/** What an assessment is: the child's own words come before anybody's view of risk. */
import type { Form } from '../../../../libs/domain/form';
import { childsWords, outcomes, reason, threeRatings } from './questions';

export const assessment: { readonly [act: string]: Form } = {
  submitAssessment: [
    childsWords,
    { key: 'familysView', kind: 'words', required: true },
    { key: 'strengths', kind: 'words', required: true },
    { key: 'diversity', kind: 'words', required: true },
    { key: 'family', kind: 'words', required: true },
    { key: 'exploitation', kind: 'words', required: true },
    { key: 'behaviour', kind: 'words', required: true },
    ...threeRatings,
    outcomes,
    { key: 'proposalReason', kind: 'words' },
    { key: 'plan', kind: 'words', required: true },
  ],
  signOff: [{ key: 'qualityNote', kind: 'words' }],
  sendBack: [reason],
};
