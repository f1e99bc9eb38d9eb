/** What is asked where a child is remanded, and in each act. */
import type { Field, Form } from '../../../libs/domain/form';
import { actionForm } from '../../parts/asking-for-an-action';
import { leavingForm } from '../../parts/leaving';
import type { Need } from '../../parts/needs';
import { care } from './care';
import { hearing } from './hearing';
import { intake } from './intake';
import { review } from './review';

const reason: Field = { key: 'reason', kind: 'words', required: true };
const practitioner: Field = {
  key: 'practitioner',
  kind: 'member',
  of: 'practitioner',
  required: true,
};

/** What an action that is asked for here may answer. */
export const needs: readonly Need[] = [
  'bailPackage',
  'accommodation',
  'resettlement',
  'education',
  'health',
  'sen',
  'familySupport',
  'safetyAndWellbeing',
  'other',
];

export const forms: { readonly intake: Form; readonly acts: { readonly [act: string]: Form } } = {
  intake,
  acts: {
    ...hearing,
    ...review,
    askForAction: actionForm(needs),
    allocate: [practitioner],
    reallocate: [practitioner, reason],
    ...care,
    handOn: leavingForm(reason),
    endTurned18: leavingForm(reason),
    openedInError: [reason],
  },
};
