/** How somebody was reached or told. */
import type { Words } from '../../../../libs/domain/procedure';

export const telling: Words['choices'] = {
  telephone: 'Telephone',
  text: 'Text message',
  email: 'Email',
  letter: 'Letter',
  visit: 'Visit',
  inPerson: 'In person',
  videoCall: 'Video call',
  byPolice: 'By the police',
  askedNotToBeTold: 'They asked not to be told',
};
