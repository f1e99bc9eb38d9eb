/** What is asked where a child comes to the SEND panel. */
import type { Field, Form } from '../../../libs/domain/form';
import { theChild, whoRefers } from '../../parts/child';
import { answers } from '../findings';
import { policy } from '../policy';

const whoAndWhy: Form = [
  ...whoRefers('whoAsks'),
  ...theChild,
  { key: 'language', kind: 'text' },
  {
    key: 'reason',
    kind: 'choice',
    choices: ['speechAndLanguage', 'adhd', 'suspectedNeed', 'knownNeed', 'education', 'detention'],
    required: true,
    fact: true,
    section: 'whyNow',
  },
  {
    key: 'detainedOn',
    kind: 'day',
    when: { field: 'reason', is: ['detention'] },
    required: true,
    fact: true,
    past: true,
  },
  { key: 'childsWords', kind: 'words' },
];

const whatIsKnown: Form = [
  {
    key: 'ehcp',
    kind: 'choice',
    choices: ['yes', 'no', 'notKnown'],
    required: true,
    fact: true,
    section: 'whatIsKnown',
  },
  { key: 'ehcpFinalOn', kind: 'day', when: { field: 'ehcp', is: ['yes'] }, fact: true, past: true },
  {
    key: 'ehcpReviewedOn',
    kind: 'day',
    when: { field: 'ehcp', is: ['yes'] },
    fact: true,
    past: true,
  },
  { key: 'sen', kind: 'choice', choices: ['known', 'suspected', 'none', 'notKnown'], fact: true },
  {
    key: 'adhd',
    kind: 'choice',
    choices: ['diagnosed', 'waiting', 'suspected', 'none', 'notKnown'],
    fact: true,
  },
  {
    key: 'ete',
    kind: 'choice',
    choices: [
      'school',
      'alternativeProvision',
      'college',
      'training',
      'work',
      'homeEducated',
      'none',
      'notKnown',
    ],
    fact: true,
  },
  { key: 'eteHours', kind: 'number', atLeast: 0, atMost: 60, fact: true },
  { key: 'partTime', kind: 'yesNo', fact: true },
  {
    key: 'partTimeSince',
    kind: 'day',
    when: { field: 'partTime', is: ['yes'] },
    fact: true,
    past: true,
  },
];

/**
 * The items are policy. Each may be left out: somebody who has just met the child has not seen
 * everything.
 */
const checklist: Form = Object.keys(policy.figures.checklist!.value as object).map(
  (key, n): Field => ({
    key,
    kind: 'choice',
    choices: answers,
    fact: true,
    ...(n === 0 ? { section: 'checklist' } : {}),
  }),
);

export const intake: Form = [...whoAndWhy, ...whatIsKnown, ...checklist];
