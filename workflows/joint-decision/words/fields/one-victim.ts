/** What is asked about one victim. */
import type { Words } from '../../../../libs/domain/procedure';

export const oneVictim: Words['fields'] = {
  victim: 'Which victim',
  triedOn: {
    label: 'When you tried',
    hint: 'If not today',
  },
  channel: 'How you tried',
  reached: { label: 'Did you reach them?', as: 'question' },
  attemptNote: 'Note',
  consentToContact: { label: 'Does the victim agree to be contacted?', as: 'question' },
  consentAskedBy: 'Who asked',
  consentReason: { label: 'Why not, if they say', as: 'reason' },
  restorativeJustice: { label: 'Would they like restorative justice?', as: 'question' },
  wantsTellingAtEnd: { label: 'Would they like to be told how it ends?', as: 'question' },
  protectionWanted: 'Places or contact they would like the child kept from',
  feelsSafe: { label: 'Do they feel safe?', as: 'question' },
  victimStatus: 'Where the victim stands',
  statusReason: { label: 'Why', as: 'reason' },
  victimToldHow: 'How they were told',
};
