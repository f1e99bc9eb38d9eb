/** What happened. */
import type { Form } from '../../../../libs/domain/form';
import { limitBases, offenceKinds } from './choices';

export const whatHappened: Form = [
  {
    key: 'offences',
    kind: 'list',
    required: true,
    fact: true,
    atLeast: 1,
    atMost: 20,
    fields: [
      { key: 'what', section: 'whatHappened', kind: 'words', required: true, atMost: 2_000 },
      { key: 'date', kind: 'day', required: true, past: true },
      { key: 'place', kind: 'text' },
      { key: 'offenceCode', kind: 'text' },
      { key: 'offenceKind', kind: 'choice', choices: offenceKinds, required: true, fact: true },
      { key: 'limitGiven', section: 'limitAndNature', kind: 'day' },
      { key: 'limitBasis', kind: 'choice', choices: limitBases, fact: true },
      { key: 'recordable', kind: 'yesNo', fact: true },
      { key: 'knife', kind: 'yesNo', fact: true },
      { key: 'domesticAbuse', kind: 'yesNo', fact: true },
      { key: 'hateCrime', kind: 'yesNo', fact: true },
      { key: 'sexual', kind: 'yesNo', fact: true },
      { key: 'gangRelated', kind: 'yesNo', fact: true },
      { key: 'gravityBase', section: 'gravity', kind: 'number', atLeast: 1, atMost: 5, fact: true },
      { key: 'gravityFinal', kind: 'number', atLeast: 1, atMost: 5, fact: true },
      { key: 'gravityReason', kind: 'words' },
      { key: 'crimeNumber', kind: 'text' },
    ],
  },
  { key: 'weapon', section: 'aroundIt', kind: 'text' },
  { key: 'coAccused', kind: 'text' },
];
