/** Cases on their way to a decision: a victim not reached yet, a panel that differs. */
import { addDays } from '../../../../libs/domain/london';
import type { Invented } from '../invented';
import { step } from '../step';
import { assessment, begun, listed, victimHeard } from './before-the-sitting';
import { heard } from './from-the-sitting';
import { invent } from './referral';
import { neighbour, shop, theft } from './what-happened';

export const underWay: readonly Invented[] = [
  invent(
    'NP-26/0622310',
    21,
    { given: 'Noah', family: 'Petrie', age: 16 },
    {
      what: 'Damaged a bus shelter with a stone.',
      place: 'Station Road',
      kind: 'summary',
      daysBefore: 12,
    },
    [shop],
    [
      ...begun,
      step(
        'victimWorker',
        'recordVictimAttempt',
        { victim: 'v1', channel: 'telephone', reached: false, attemptNote: 'No answer.' },
        1,
      ),
      step(
        'victimWorker',
        'recordVictimAttempt',
        { victim: 'v1', channel: 'email', reached: false },
        2,
      ),
    ],
  ),
  invent(
    'NP-26/0624417',
    18,
    {
      given: 'Aisha',
      family: 'Rahmani',
      age: 13,
      words: 'I was scared of the older ones so I did it.',
    },
    theft('Hollis Stores'),
    [shop],
    [
      ...begun,
      ...victimHeard,
      assessment('diversionUndertaken', 3),
      step('panelTeamManager', 'sendBack', { reason: 'The family is not heard yet.' }, 1),
      assessment('diversionUndertaken', 1),
      step('panelTeamManager', 'signOff', {}, 1),
      listed,
      ...heard('youthCaution', 'diversionUndertaken'),
    ],
  ),
  invent(
    'NP-26/0627752',
    9,
    { given: 'Finley', family: 'Osgood', age: 17 },
    {
      what: 'Had cannabis on him when he was stopped.',
      place: 'Canal Walk',
      kind: 'eitherWay',
      daysBefore: 20,
    },
    [],
    [
      step(
        'panelTeamManager',
        'accept',
        { knownNote: 'Known two years ago; a good worker knew him.' },
        1,
      ),
      step('panelTeamManager', 'allocate', { practitioner: '@practitioner' }),
      assessment('communityResolution', 3),
      step('panelTeamManager', 'signOff', {}, 1),
      listed,
    ],
    (day) => ({
      status: 'bail',
      bailedOn: addDays(day, -2),
      bailEnds: `${addDays(day, 40)}T12:00:00Z`,
      alreadyKnown: 'yes',
    }),
  ),
  invent(
    'NP-26/0629005',
    6,
    { given: 'Caleb', family: 'Whitlock', age: 15, words: 'It was a joke that went wrong.' },
    {
      what: 'Set fire to a bin in the park with others.',
      place: 'Meadow Park',
      kind: 'eitherWay',
      daysBefore: 5,
    },
    [neighbour],
    [...begun, ...victimHeard, assessment('youthCaution', 2)],
  ),
];
