/** Who refers. */
import type { Words } from '../../../../libs/domain/procedure';

export const referrer: Words['fields'] = {
  source: {
    label: 'Police force or team',
    hint: 'Who is referring',
  },
  sourceReference: {
    label: 'Your reference',
    hint: 'You will look for it by this. Sending the same reference twice makes one case',
  },
  crimeNumbers: {
    label: 'Crime numbers',
    hint: 'Separate several with spaces',
  },
  custodyNumber: 'Custody number',
  occurrenceNumber: 'Occurrence number',
  officerInTheCase: 'Officer in the case',
  officerContact: 'How to reach the officer',
  supervisor: 'Supervising sergeant, and how to reach them',
};
