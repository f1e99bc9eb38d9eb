/** Who the child is. */
import type { Form } from '../../../../libs/domain/form';
import { theChild } from '../../../parts/child';

const knownOrNot = ['yes', 'no', 'notKnown'] as const;

export const whoTheChildIs: Form = [
  ...theChild,
  { key: 'childsWords', section: 'inTheirWords', kind: 'words' },
  { key: 'ethnicity', kind: 'text' },
  { key: 'language', kind: 'text' },
  { key: 'interpreterNeeded', kind: 'yesNo', fact: true },
  { key: 'address', section: 'homeAndSchool', kind: 'words' },
  { key: 'carer', kind: 'text' },
  { key: 'carerContact', kind: 'text' },
  { key: 'school', kind: 'text' },
  { key: 'needs', kind: 'words' },
  { key: 'lookedAfter', section: 'whatIsKnown', kind: 'choice', choices: knownOrNot },
  { key: 'alreadyKnown', kind: 'choice', choices: knownOrNot, fact: true },
  { key: 'outOfArea', kind: 'yesNo', fact: true },
  { key: 'pncId', kind: 'text' },
];
