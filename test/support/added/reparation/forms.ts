/** What reparation asks at intake and in each act. */
import type { Form } from '../../../../libs/domain/form';

export const forms: { readonly intake: Form; readonly acts: { readonly [act: string]: Form } } = {
  intake: [
    { key: 'source', kind: 'text', required: true },
    { key: 'sourceReference', kind: 'text', required: true },
    { key: 'childGivenNames', kind: 'text', required: true },
    { key: 'childFamilyName', kind: 'text', required: true },
    { key: 'dateOfBirth', kind: 'day', required: true, past: true },
    {
      key: 'place',
      kind: 'choice',
      choices: ['school', 'park', 'shop'],
      required: true,
      fact: true,
    },
  ],
  acts: {
    agree: [
      { key: 'practitioner', kind: 'member', of: 'practitioner', required: true },
      { key: 'childsWords', kind: 'words' },
    ],
    decline: [{ key: 'reason', kind: 'words', required: true }],
    finish: [{ key: 'wentWell', kind: 'yesNo', required: true }],
    withdraw: [{ key: 'reason', kind: 'words', required: true }],
  },
};
