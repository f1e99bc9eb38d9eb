/** Of who was harmed. */
import type { Words } from '../../../../libs/domain/procedure';

export const victims: Words['choices'] = {
  'anyVictims.none': 'No, nobody',
  person: 'A person',
  child: 'A child',
  business: 'A business',
  public: 'The public',
  askedNotTo: 'No, they asked us not to pass it on',
  notYet: 'They have not been asked yet',
};
