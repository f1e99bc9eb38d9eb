/** What is asked at a sitting, and where agencies differ. */
import type { Form } from '../../../../libs/domain/form';
import { sittingForms } from '../../../../libs/domain/sitting';
import { outcomes } from './questions';

const roll = [
  'policeDecisionMaker',
  'youth-justice',
  'childrens-services',
  'health',
  'education',
  'victim-service',
] as const;

export const sitting: { readonly [act: string]: Form } = {
  ...sittingForms(roll),
  takePosition: [
    outcomes,
    { key: 'positionReason', kind: 'words', required: true },
    { key: 'whyChanged', kind: 'words' },
  ],
  closeItem: [outcomes, { key: 'recommendationReason', kind: 'words', required: true }],
  resolve: [outcomes, { key: 'resolutionReason', kind: 'words', required: true }],
};
