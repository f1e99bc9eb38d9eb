/** What the police are asked before the panel decides. */
import type { Form } from '../../../../libs/domain/form';
import { admissions, limitBases, offenceKinds } from '../intake/choices';
import { mayHaveChildsWords, offence, reason } from './questions';

export const police: { readonly [act: string]: Form } = {
  correct: [
    { key: 'correction', kind: 'words', required: true },
    { key: 'admission', kind: 'choice', choices: admissions },
    { key: 'bailEnds', kind: 'instant' },
    { key: 'offenceKind', kind: 'choice', choices: offenceKinds, each: 'offences' },
  ],
  withdraw: [reason],
  giveTimeLimit: [
    offence,
    { key: 'limitBasis', kind: 'choice', choices: limitBases, required: true },
    {
      key: 'limitGiven',
      kind: 'day',
      when: { field: 'limitBasis', is: ['sixMonths', 'domesticAbuse', 'otherLimit'] },
      required: true,
    },
    { key: 'limitReason', kind: 'words' },
  ],
  giveBailEnd: [
    { key: 'stillOnBail', kind: 'yesNo', required: true },
    {
      key: 'bailEnds',
      kind: 'instant',
      when: { field: 'stillOnBail', is: ['yes'] },
      required: true,
    },
  ],
  recordAdmission: [
    { key: 'admission', kind: 'choice', choices: admissions, required: true },
    { key: 'appropriateAdultPresent', kind: 'yesNo', required: true },
    { key: 'legalAdviceOffered', kind: 'yesNo', required: true },
    mayHaveChildsWords,
  ],
  confirmTimeBarred: [offence, reason],
};
