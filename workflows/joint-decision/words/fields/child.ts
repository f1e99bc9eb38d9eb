/** Who the child is. */
import type { Words } from '../../../../libs/domain/procedure';
import { nameFields } from '../../../parts/child';

export const child: Words['fields'] = {
  ...nameFields,
  dateOfBirth: {
    label: 'Child’s date of birth',
    hint: 'For example, 27 3 2011',
  },
  childsWords: {
    label: 'In the child’s own words',
    asked: 'the child’s own words',
    hint: 'As they said it',
  },
  ethnicity: 'Ethnicity, as the child describes it',
  language: 'Language the child speaks best',
  interpreterNeeded: { label: 'Is an interpreter needed?', as: 'question' },
  address: 'Where the child lives',
  carer: 'Parent or carer',
  carerContact: 'How to reach the parent or carer',
  school: 'School or college',
  needs: {
    label: 'Needs you know of',
    hint: 'Speech, language, learning, health',
  },
  lookedAfter: { label: 'Is the child looked after by a council?', as: 'question' },
  alreadyKnown: { label: 'Is the child known to the youth justice service?', as: 'question' },
  outOfArea: { label: 'Does the child live outside this service’s area?', as: 'question' },
  pncId: 'PNC ID',
};
