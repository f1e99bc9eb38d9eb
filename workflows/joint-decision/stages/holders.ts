/** Who holds a stage: a role, and the person where one was named. */
import type { Case } from '../../../libs/domain/case';
import type { Tell } from '../../../libs/domain/entry';
import type { Role } from '../../../libs/domain/member';
import * as is from '../findings';

export const held = (role: Role, member?: string): Tell =>
  member === undefined ? { role } : { role, member };
export const byPractitioner = (c: Case) => held('practitioner', is.practitioner(c));
export const byVictimWorker = (c: Case) => held('victimWorker', is.victimWorker(c));
export const byManager = () => held('panelTeamManager');
export const byPolice = () => held('policeDecisionMaker');
