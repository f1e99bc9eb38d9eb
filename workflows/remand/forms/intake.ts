/** What is asked where a child is remanded, or a hearing on remand is to come. */
import type { Field, Form } from '../../../libs/domain/form';
import { theChild, whoRefers } from '../../parts/child';
import { held } from '../findings';

export const hearingAt: Field = { key: 'hearingAt', kind: 'instant', required: true };
export const nextHearingAt: Field = {
  key: 'nextHearingAt',
  kind: 'instant',
  when: { field: 'decision', is: held },
};

export const intake: Form = [
  ...whoRefers('whoTells'),
  ...theChild,
  { key: 'language', kind: 'text' },
  { key: 'ehcp', kind: 'choice', choices: ['yes', 'no', 'notKnown'], required: true, fact: true },
  {
    key: 'lookedAfterBefore',
    kind: 'choice',
    choices: ['yes', 'no', 'notKnown'],
    required: true,
    fact: true,
  },
  { key: 'carerKnown', kind: 'yesNo', required: true, fact: true },
  { key: 'addressKnown', kind: 'yesNo', required: true, fact: true },
  { key: 'court', kind: 'text', required: true, section: 'theHearing' },
  { ...hearingAt, fact: true },
  { key: 'decision', kind: 'choice', choices: ['toCome', ...held], required: true, fact: true },
  { ...nextHearingAt, fact: true },
  {
    key: 'limitKind',
    kind: 'choice',
    choices: ['summary', 'eitherWayYouth', 'crownCourt', 'homicide', 'notKnown'],
    when: { field: 'decision', is: held },
    fact: true,
  },
  { key: 'solicitor', kind: 'text' },
];
