/** What is asked in a review, and at the sitting that hears it. */
import type { Field, Form } from '../../../libs/domain/form';
import { sittingForms } from '../../../libs/domain/sitting';
import { actionForm } from '../../parts/asking-for-an-action';
import { pathways } from '../../parts/pathways';
import { needs } from '../findings';
import { risks } from './intake';

const words = (key: string): Field => ({ key, kind: 'words', required: true });
const judged: Form = risks.map((field): Field => ({ ...field, required: true }));

export const reviewed: { readonly [act: string]: Form } = {
  submitReview: [
    { ...words('childsWords'), section: 'theirVoice' },
    words('familysView'),
    { ...judged[0]!, section: 'theRisks' },
    ...judged.slice(1),
    words('whatChanged'),
    { ...words('childsSafety'), section: 'safety' },
    words('victimsSafety'),
    words('communitysSafety'),
    words('contingency'),
    { ...words('diversity'), section: 'whoTheyAre' },
    { key: 'inCustody', kind: 'yesNo', required: true },
    {
      key: 'pathwaysStuck',
      kind: 'choices',
      choices: pathways,
      when: { field: 'inCustody', is: ['yes'] },
    },
    {
      key: 'pathwaysPlan',
      kind: 'words',
      when: { field: 'inCustody', is: ['yes'] },
      required: true,
    },
  ],
};

const roll = [
  'practitioner',
  'panelTeamManager',
  'childrens-services',
  'health',
  'education',
  'police',
  'probation',
  'victim-service',
] as const;

export const heard: { readonly [act: string]: Form } = {
  ...sittingForms(roll),
  takePosition: [
    words('positionReason'),
    { key: 'weOffer', kind: 'words' },
    { key: 'whyChanged', kind: 'words' },
  ],
  closeItem: [
    ...judged,
    words('panelSays'),
    { key: 'nextStep', kind: 'choice', choices: ['reviewAgain', 'close'], required: true },
    { key: 'unsignedBecause', kind: 'words', when: { field: 'nextStep', is: ['close'] } },
    words('howChildIsTold'),
  ],
  askForAction: actionForm(needs),
};
