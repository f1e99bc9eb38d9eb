/** Where a victim stands. */
import type { Words } from '../../../../libs/domain/procedure';

export const statuses: Words['choices'] = {
  viewsRecorded: 'Heard: their views are recorded',
  declined: 'Reached, and would rather not take part',
  policeRefused: 'Details not passed on, or the victim opted out',
  exhausted: 'Every attempt has been made',
};
