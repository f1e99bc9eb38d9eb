/** What is asked of whoever decides, and of whoever tells the child. */
import type { Words } from '../../../../libs/domain/procedure';

export const decision: Words['fields'] = {
  offence: 'Which offence',
  rationale: 'Why you decide this',
  departureReason: {
    label: 'Why it departs from the recommendation',
    hint: 'Needed where it does',
  },
  decidedBy: 'Whose decision it is',
  cpsDecidedOn: 'When the CPS decided',
  cpsReference: 'CPS reference',
  toldHow: 'How they were told',
  plainWords: 'What you told the child, in plain words',
  consequenceExplained: 'Did you tell the child beforehand what follows if they do not take part?',
  carerTold: 'Was the parent or carer told?',
  carerNotToldReason: 'Why not',
};
