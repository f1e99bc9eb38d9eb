/** Who was harmed. */
import type { Form } from '../../../../libs/domain/form';

export const whoWasHarmed: Form = [
  {
    key: 'anyVictims',
    section: 'whoWasHarmed',
    kind: 'choice',
    choices: ['yes', 'none'],
    required: true,
    fact: true,
  },
  {
    key: 'victims',
    kind: 'list',
    when: { field: 'anyVictims', is: ['yes'] },
    required: true,
    fact: true,
    atLeast: 1,
    atMost: 20,
    fields: [
      { key: 'victimName', kind: 'text', victim: true },
      { key: 'victimContact', kind: 'text', victim: true },
      { key: 'victimsWords', kind: 'words', victim: true },
      { key: 'victimNeeds', kind: 'words', victim: true },
      {
        key: 'victimKind',
        kind: 'choice',
        choices: ['person', 'child', 'business', 'public'],
        fact: true,
      },
      { key: 'enhanced', kind: 'yesNo', fact: true },
      { key: 'passedOn', kind: 'choice', choices: ['yes', 'askedNotTo', 'notYet'], fact: true },
    ],
  },
  { key: 'notes', section: 'anythingElse', kind: 'words' },
];
