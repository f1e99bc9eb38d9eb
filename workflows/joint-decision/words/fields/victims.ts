/** Who was harmed. */
import type { Words } from '../../../../libs/domain/procedure';

export const victims: Words['fields'] = {
  anyVictims: { label: 'Was anybody harmed?', as: 'question' },
  victims: 'Victims',
  'victims.one': 'Victim',
  victimName: {
    label: 'Victim’s name',
    hint: 'For a business, a named person',
  },
  victimContact: 'How to reach the victim',
  victimsWords: {
    label: 'In the victim’s own words',
    asked: 'the victim’s own words',
    hint: 'As they said it',
  },
  victimNeeds: 'What would help them to be heard',
  victimKind: 'Who the victim is',
  enhanced: {
    label: 'Is the enhanced service owed?',
    as: 'question',
    hint: 'For a victim who is vulnerable, intimidated or under 18',
  },
  passedOn: { label: 'May the youth justice service contact the victim?', as: 'question' },
  notes: 'Anything else',
};
