/** Who may end a case out of its course, at any stage. */
import { not18 } from '../../../../libs/domain/age';
import type { ActRule } from '../../../../libs/domain/procedure';
import * as why from '../../findings/refusals';

export const endings: { readonly [act: string]: ActRule } = {
  withdraw: {
    by: ['policeReferrer', 'policeDecisionMaker', 'apiClient'],
    anywhere: true,
    ends: 'withdrawn',
  },
  transfer: { by: ['panelTeamManager'], anywhere: true, ends: 'transferred' },
  endTimeBarred: {
    by: ['policeDecisionMaker'],
    anywhere: true,
    closed: why.notBarred,
    ends: 'timeBarred',
  },
  endTurned18: { by: ['policeDecisionMaker'], anywhere: true, closed: not18, ends: 'turned18' },
  endCharged: { by: ['policeDecisionMaker'], anywhere: true, ends: 'charged' },
};
