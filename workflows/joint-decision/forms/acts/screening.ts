/** What is asked of whoever takes a referral on. */
import type { Form } from '../../../../libs/domain/form';
import { reason } from './questions';

export const screening: { readonly [act: string]: Form } = {
  accept: [
    { key: 'knownNote', kind: 'words' },
    { key: 'knifePlanNeeded', kind: 'yesNo' },
  ],
  returnToPolice: [
    {
      key: 'returnReasons',
      kind: 'choices',
      choices: [
        'tooYoung',
        'notAChildThen',
        'turned18',
        'notEnoughInformation',
        'noOffence',
        'other',
      ],
      required: true,
    },
    reason,
  ],
  transfer: [{ key: 'transferredTo', kind: 'text', required: true }, reason],
  allocate: [
    { key: 'practitioner', kind: 'member', of: 'practitioner', required: true },
    { key: 'victimWorker', kind: 'member', of: 'victimWorker' },
  ],
  reallocate: [
    { key: 'practitioner', kind: 'member', of: 'practitioner' },
    { key: 'victimWorker', kind: 'member', of: 'victimWorker' },
    { key: 'chair', kind: 'member', of: 'chair' },
    reason,
  ],
};
