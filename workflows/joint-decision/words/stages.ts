/** What each stage is called. */
import type { Words } from '../../../libs/domain/procedure';
import { allocation } from '../../parts/words/allocating';

export const stages: Words['stages'] = {
  screening: 'Screening',
  allocation,
  assessment: 'Assessment',
  victimContact: 'Hearing from the victim',
  qualityAssurance: 'Quality assurance',
  sitting: 'Sitting of the panel',
  resolution: 'Settling a difference',
  confirmation: 'Decision by the police',
  tellingVictim: 'Telling the victim',
  tellingChild: 'Telling the child and carer',
  administration: 'Giving the outcome to the child',
  delivery: 'Work with the child',
  resultToPolice: 'Result to the police',
  victimToldAtEnd: 'Telling the victim how it ended',
  exitPlan: 'Exit plan',
};
