/** Of an offence and its time limit. */
import type { Words } from '../../../../libs/domain/procedure';

export const offences: Words['choices'] = {
  summary: 'Summary only',
  eitherWay: 'Either way',
  indictable: 'Indictable only',
  unsure: 'Unsure',
  sixMonths: 'Six months from the offence (summary)',
  domesticAbuse:
    'Domestic abuse: six months from the statement or interview, ' +
    'at most two years from the offence',
  noLimit: 'There is no time limit',
  otherLimit: 'Another limit',
};
