/** What is asked of whoever decides, and of whoever tells the child. */
import type { Words } from '../../../../libs/domain/procedure';

export const decision: Words['fields'] = {
  offence: 'Which offence',
  rationale: { label: 'Why you decide this', as: 'reason' },
  departureReason: {
    label: 'Why it departs from the recommendation',
    as: 'reason',
    hint: 'Needed where it does',
  },
  decidedBy: 'Whose decision it is',
  cpsDecidedOn: 'When the CPS decided',
  cpsReference: 'CPS reference',
  toldHow: 'How they were told',
  plainWords: 'What you told the child, in plain words',
  consequenceExplained: {
    label: 'Did you tell the child beforehand what follows if they do not take part?',
    as: 'question',
  },
  carerTold: { label: 'Was the parent or carer told?', as: 'question' },
  carerNotToldReason: { label: 'Why not', as: 'reason' },
};
