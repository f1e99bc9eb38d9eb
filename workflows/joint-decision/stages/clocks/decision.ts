/** Clocks of the decision, of telling it, and of giving the outcome. */
import type { Case } from '../../../../libs/domain/case';
import type { ClockRule } from '../../../../libs/domain/procedure';
import * as is from '../../findings';
import type { Stage } from '../stage';
import { decidedAt, from, toVictims } from './starts';

const forTheCps = (c: Case) => is.forTheCps(c, is.outcomesOf(is.recommendation(c)));

export const decision: { readonly [clock: string]: ClockRule<Stage> } = {
  confirmation: {
    stage: 'confirmation',
    starts: (c) => (forTheCps(c) ? [] : from(is.recommendation(c)?.at)),
    stops: (c) => is.decision(c) !== undefined,
  },
  confirmationByCps: {
    stage: 'confirmation',
    starts: (c) => (forTheCps(c) ? from(is.recommendation(c)?.at) : []),
    stops: (c) => is.decision(c) !== undefined,
  },

  victimTold: {
    stage: 'tellingVictim',
    starts: (c) => toVictims(c, is.victims(c), decidedAt(c), false),
    stops: (c, of) => is.victimTold(c, of!),
  },
  enhancedVictimTold: {
    stage: 'tellingVictim',
    starts: (c) => toVictims(c, is.victims(c), decidedAt(c), true),
    stops: (c, of) => is.victimTold(c, of!),
  },
  childTold: { stage: 'tellingChild', starts: (c) => from(decidedAt(c)), stops: is.childTold },
  administration: {
    stage: 'administration',
    starts: (c) => (is.needsAdministering(c) ? from(decidedAt(c)) : []),
    stops: is.administeredAll,
  },
};
