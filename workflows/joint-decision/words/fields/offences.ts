/** What happened. */
import type { Words } from '../../../../libs/domain/procedure';

export const offences: Words['fields'] = {
  offences: 'Offences',
  'offences.one': 'Offence',
  what: 'What the child is said to have done',
  date: 'Date of the offence',
  place: 'Where it happened',
  offenceCode: 'Offence code',
  offenceKind: {
    label: 'Kind of offence',
    hint: 'If you are unsure, say so: we go on, and warn',
  },
  limitGiven: {
    label: 'Last day on which a prosecution may begin',
    hint:
      'If there is a time limit. ' +
      'If you leave it out for a summary offence, we work one out and mark it so',
  },
  limitBasis: 'What the time limit rests on',
  recordable: { label: 'Is the offence recordable?', as: 'question' },
  knife: { label: 'Was there a knife?', as: 'question' },
  domesticAbuse: { label: 'Was it domestic abuse?', as: 'question' },
  hateCrime: { label: 'Was it a hate crime?', as: 'question' },
  sexual: { label: 'Was it a sexual offence?', as: 'question' },
  gangRelated: { label: 'Is there a link to a gang or to exploitation?', as: 'question' },
  gravityBase: {
    label: 'Gravity score before factors',
    hint: 'Child Gravity Matrix, 1 to 5',
  },
  gravityFinal: 'Gravity score after factors',
  gravityReason: 'Factors, and why the score differs',
  crimeNumber: 'Crime number of this offence',
  weapon: 'Weapon',
  coAccused: {
    label: 'Others said to be involved',
    hint: 'Their references, separated by spaces',
  },
};
