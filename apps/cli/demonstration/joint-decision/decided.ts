/** Cases that were decided: one has ended, one is in delivery. */
import type { Invented } from '../invented';
import { step } from '../step';
import { assessment, begun, listed, victimHeard } from './before-the-sitting';
import { confirmed, ended, heard, resolved } from './from-the-sitting';
import { invent } from './referral';
import { neighbour, theft } from './what-happened';

export const decided: readonly Invented[] = [
  invent(
    'NP-26/0611204',
    62,
    {
      given: 'Leo',
      family: 'Marchbank',
      age: 14,
      words: 'I did not think about who it would hurt.',
    },
    theft('High Street'),
    [neighbour],
    [
      ...begun,
      ...victimHeard,
      assessment('communityResolution', 4),
      step('panelTeamManager', 'signOff', { qualityNote: 'Clear and fair.' }, 1),
      listed,
      ...heard('communityResolution', 'communityResolution'),
      ...confirmed('communityResolution'),
      ...resolved,
      ...ended,
    ],
  ),
  invent(
    'NP-26/0618873',
    34,
    { given: 'Esme', family: 'Dunnett', age: 15, words: 'I said sorry to her in the corridor.' },
    {
      what: 'Pushed another girl, who fell and cut her hand.',
      place: 'Northfield Academy',
      kind: 'summary',
      daysBefore: 6,
    },
    [{ ...neighbour, name: 'A girl of 14, through her father', kind: 'child', enhanced: true }],
    [
      ...begun,
      ...victimHeard,
      assessment('communityResolution', 3),
      step('panelTeamManager', 'signOff', {}, 1),
      listed,
      ...heard('communityResolution', 'communityResolution'),
      ...confirmed('communityResolution'),
      ...resolved,
    ],
  ),
];
