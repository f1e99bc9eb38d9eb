/** Invented children whom the SEND panel sees. Nobody here lives. */
import type { Day } from '../../../libs/domain/london';
import type { Invented } from './invented';
import type { Step } from './living';
import { bornBefore, type Child, type Fields, step } from './step';

const referral =
  (sourceReference: string, [given, family, age]: Child, reason: string, more: Fields) =>
  (_day: Day, today: Day): Fields => ({
    source: 'Northshire youth justice service, team 2',
    sourceReference,
    childGivenNames: given,
    childFamilyName: family,
    dateOfBirth: bornBefore(today, age, 45),
    reason,
    ...more,
  });
const accepted: Step = step('panelTeamManager', 'accept', { practitioner: '@practitioner' }, 1);

export const invented: readonly Invented[] = [
  {
    sourceReference: 'NS-1',
    ago: 8,
    referral: referral('NS-1', ['Callan', 'Frost', 13], 'speechAndLanguage', {
      childsWords: 'They talk too fast.',
      ehcp: 'no',
      sen: 'suspected',
      adhd: 'waiting',
      ete: 'school',
      eteHours: 12,
      partTime: true,
      followsInstructions: 'often',
      findsWords: 'often',
      understandsQuestions: 'sometimes',
      saysYesWithoutUnderstanding: 'often',
      tellsInOrder: 'often',
      takesWordsLiterally: 'never',
    }),
    steps: [
      accepted,
      step(
        'practitioner',
        'writeProfile',
        {
          howToTell: ['shortSentences', 'pictures', 'sayItBack'],
          profileWords: 'One thing at a time. Ask him to say it back in his own words.',
          childsWords: 'Draw it for me.',
        },
        2,
      ),
      { ...step('chair', 'listForSitting', { sitting: '@sitting' }), days: 1 },
    ],
  },
  {
    sourceReference: 'NS-2',
    ago: 3,
    referral: referral('NS-2', ['Ruby', 'Lowther', 15], 'knownNeed', {
      ehcp: 'yes',
      ehcpFinalOn: '2024-03-04',
      sen: 'known',
      adhd: 'diagnosed',
      ete: 'none',
      eteHours: 0,
    }),
    steps: [accepted],
  },
  {
    sourceReference: 'NS-3',
    ago: 0,
    referral: referral('NS-3', ['Dylan', 'Prior', 16], 'adhd', {
      ehcp: 'notKnown',
      adhd: 'suspected',
      ete: 'college',
    }),
    steps: [],
  },
];
