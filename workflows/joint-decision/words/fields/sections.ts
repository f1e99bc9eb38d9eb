/** Groups of the intake form's questions, each a page. */
import type { Words } from '../../../../libs/domain/procedure';

export const sections: Words['fields'] = {
  whoRefers: 'Who is referring',
  inTheirWords: 'The child’s own words, and language',
  homeAndSchool: 'Home, family and school',
  whatIsKnown: 'What is known of the child',
  whatHappened: 'What happened',
  limitAndNature: 'Time limit, and what kind of offence it was',
  gravity: 'Gravity score',
  aroundIt: 'Weapon, and others involved',
  howItStands: 'How it stands',
  interview: 'Interview and history',
  whoWasHarmed: 'Who was harmed',
  anythingElse: 'Notes',
};
