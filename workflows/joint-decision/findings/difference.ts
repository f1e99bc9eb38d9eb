/**
 * Where agencies differ they do not vote: whose it is to resolve the difference, and what goes
 * forward to the police.
 */
import { every, type Case, type Taken } from '../../../libs/domain/case';
import type { Role } from '../../../libs/domain/member';
import { outcomesOf, same } from './per-offence';
import { closing, split } from './sitting';

const byRole = (c: Case, role: Role) => every(c, 'resolve').findLast(({ by }) => by.role === role);

/** The two who try first have each said what should go forward, and say different things. */
const cannotAgree = (c: Case) => {
  const [chair, police] = [
    outcomesOf(byRole(c, 'chair')),
    outcomesOf(byRole(c, 'policeDecisionMaker')),
  ];
  return chair !== undefined && police !== undefined && !same(chair, police);
};

const told = (c: Case, clock: string, rung: string) =>
  c.clocks.some(
    (one) =>
      one.clock === clock &&
      one.rungs.some(({ key, told: at }) => key === rung && at !== undefined),
  );

/**
 * Whose it is to resolve a difference now: it passes up when the rung that says so has been told.
 */
export const resolver = (c: Case): 'chair' | 'serviceManager' | 'headOfService' =>
  told(c, 'resolutionByService', 'passes up')
    ? 'headOfService'
    : cannotAgree(c) || told(c, 'resolution', 'passes up')
      ? 'serviceManager'
      : 'chair';

export const resolution = (c: Case): Taken | undefined => {
  const alone = byRole(c, 'headOfService') ?? byRole(c, 'serviceManager');
  const [chair, police] = [byRole(c, 'chair'), byRole(c, 'policeDecisionMaker')];
  if (alone || !chair || !police || cannotAgree(c)) return alone;
  return chair.seq > police.seq ? chair : police;
};

/**
 * What goes forward to the police: the panel's recommendation, or the one that was chosen where
 * agencies differed.
 */
export const recommendation = (c: Case): Taken | undefined =>
  split(c) ? resolution(c) : closing(c);
