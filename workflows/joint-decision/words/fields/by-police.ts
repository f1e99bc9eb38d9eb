/** What the police are asked before the panel decides. */
import type { Words } from '../../../../libs/domain/procedure';
import * as asked from '../../../parts/words/asking';

export const byPolice: Words['fields'] = {
  correction: 'What was wrong, and what is right',
  reason: asked.why,
  limitReason: 'Note on the time limit',
  stillOnBail: { label: 'Is the child still on bail?', as: 'question' },
};
