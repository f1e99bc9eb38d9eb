/** Whether the referral is for this panel, and who has it. */
import { last, type Case } from '../../../libs/domain/case';
import { lastSaid } from './acts';
import { harmed } from './victims';

export const returned = (c: Case) => last(c, 'returnToPolice') !== undefined;
const accepted = (c: Case) => last(c, 'accept') !== undefined;
export const screened = (c: Case) => returned(c) || accepted(c);

const allocation = ['allocate', 'reallocate'] as const;
export const practitioner = (c: Case) =>
  lastSaid(c, 'practitioner', allocation) as string | undefined;
export const victimWorker = (c: Case) =>
  lastSaid(c, 'victimWorker', allocation) as string | undefined;
export const allocatedToAll = (c: Case) =>
  practitioner(c) !== undefined && (!harmed(c) || victimWorker(c) !== undefined);
