/** Cases that have just come: new, returned to the police, and perhaps the same child twice. */
import type { Invented } from '../invented';
import { step } from '../step';
import { invent } from './referral';
import { neighbour, shop, theft } from './what-happened';

export const justCome: readonly Invented[] = [
  invent(
    'NP-26/0630118',
    4,
    { given: 'Ruby', family: 'Sandiford', age: 12 },
    theft('Hollis Stores'),
    [shop],
    [],
  ),
  invent(
    'NP-26/0630992',
    3,
    { given: 'Tyler', family: 'Bexley', age: 16 },
    {
      what: 'Rode a moped without insurance.',
      place: 'Ring Road',
      kind: 'summary',
      daysBefore: 30,
    },
    [],
    [
      step(
        'panelTeamManager',
        'returnToPolice',
        {
          returnReasons: ['notEnoughInformation'],
          reason: 'There is no account of the interview. Please send it and refer again.',
        },
        1,
      ),
    ],
  ),
  invent(
    'NP-26/0631377',
    1,
    { given: 'Ayesha', family: 'Rahmanie', age: 13 },
    {
      what: 'Took a bicycle and left it by the river.',
      place: 'Riverside',
      kind: 'eitherWay',
      daysBefore: 3,
    },
    [neighbour],
    [],
  ),
];
