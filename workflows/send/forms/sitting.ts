/** What is asked where the panel hears of a child, and agrees support. */
import type { Field, Form } from '../../../libs/domain/form';
import { sittingForms } from '../../../libs/domain/sitting';
import { actionForm } from '../../parts/asking-for-an-action';
import type { Need } from '../../parts/needs';

const why: Field = { key: 'why', kind: 'words', required: true };
const roll = [
  'practitioner',
  'panelTeamManager',
  'education',
  'health',
  'childrens-services',
] as const;
export const needs: readonly Need[] = ['sen', 'education', 'health', 'familySupport', 'other'];

export const sitting: { readonly [act: string]: Form } = {
  ...sittingForms(roll),
  defer: [{ key: 'nextSitting', kind: 'sitting', required: true }, why],
  takePosition: [
    { key: 'positionReason', kind: 'words', required: true },
    { key: 'weOffer', kind: 'words' },
    { key: 'whyChanged', kind: 'words' },
  ],
  askForAction: actionForm(needs),
  closeItem: [
    {
      key: 'agreed',
      kind: 'choices',
      choices: [
        'monitor',
        'senSupport',
        'educationalPsychologist',
        'requestAssessment',
        'earlyReview',
        'speechScreening',
        'adhdReferral',
        'adjustments',
        'timetable',
        'workerTraining',
      ],
      required: true,
    },
    { key: 'panelSays', kind: 'words', required: true },
    { key: 'noActionBecause', kind: 'words' },
  ],
};
