/** What is asked where a case comes to this panel, and in each act. */
import type { Field, Form } from '../../../libs/domain/form';
import { leavingForm } from '../../parts/leaving';
import { triggers } from '../findings';
import { intake, risks, services } from './intake';
import { heard, reviewed } from './review';

const reason: Field = { key: 'reason', kind: 'words', required: true };

export const forms: { readonly intake: Form; readonly acts: { readonly [act: string]: Form } } = {
  intake,
  acts: {
    // The day of a move comes as the case holds it: the instant at which it begins in London.
    hearTrigger: [
      { key: 'trigger', kind: 'choice', choices: triggers, required: true },
      { key: 'movedOn', kind: 'instant' },
      { key: 'responsible', kind: 'choice', choices: services },
      ...risks,
    ],
    allocate: [{ key: 'practitioner', kind: 'member', of: 'practitioner', required: true }],
    reallocate: [
      { key: 'practitioner', kind: 'member', of: 'practitioner' },
      { key: 'chair', kind: 'member', of: 'chair' },
      reason,
    ],
    ...reviewed,
    ...heard,
    recordLook: [{ key: 'lookSays', kind: 'words', required: true }],
    giveStage: [
      {
        key: 'whichStage',
        kind: 'choice',
        choices: ['hearing', 'transfer', 'release'],
        required: true,
      },
      { key: 'stageOn', kind: 'day', required: true },
    ],
    recordResponsibility: [
      { key: 'responsible', kind: 'choice', choices: services, required: true },
      { key: 'metOn', kind: 'day', required: true, past: true },
      reason,
    ],
    handOn: leavingForm(reason),
    endTurned18: leavingForm(reason),
    openedInError: [reason],
  },
};
