/** What is asked about one victim. */
import type { Words } from '../../../../libs/domain/procedure';

export const oneVictim: Words['fields'] = {
  victim: 'Which victim',
  triedOn: {
    label: 'When you tried',
    hint: 'If not today',
  },
  channel: 'How you tried',
  reached: 'Did you reach them?',
  attemptNote: 'Note',
  consentToContact: 'Does the victim agree to be contacted?',
  consentAskedBy: 'Who asked',
  consentReason: 'Why not, if they say',
  restorativeJustice: 'Would they like restorative justice?',
  wantsTellingAtEnd: 'Would they like to be told how it ends?',
  protectionWanted: 'Places or contact they would like the child kept from',
  feelsSafe: 'Do they feel safe?',
  victimStatus: 'Where the victim stands',
  statusReason: 'Why',
  victimToldHow: 'How they were told',
};
