/** What pages and letters say of the acts on clocks. */
import type { Words } from '../procedure';

export const fields: Words['fields'] = {
  clock: 'Which clock',
  pauseReason: { label: 'Why it stands still', as: 'reason' },
  until: 'Until the end of',
  pauseEvidence: { label: 'What shows it', hint: 'Who said so, and when' },
  extensionReason: { label: 'Why longer', as: 'reason' },
  oversight: { label: 'What you did', hint: 'For the record of oversight. Do not name anybody' },
  calendarFrom: 'Calendar before',
  calendarVersion: 'Calendar',
  announcedTo: 'Announced to',
  daysAdded: 'Days added',
  daysRemoved: 'Days taken away',
};

export const notices: Words['notices'] = {
  datesMoved: {
    subject: 'Dates have changed',
    text: 'The calendar has changed, and with it the dates of one case. Sign in to see them.',
  },
};
