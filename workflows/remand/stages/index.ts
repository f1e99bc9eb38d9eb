/** The stages of a remand; who may do what is in acts.ts, and when clocks run in clocks.ts. */
import type { Case } from '../../../libs/domain/case';
import type { Tell } from '../../../libs/domain/entry';
import type { Procedure } from '../../../libs/domain/procedure';
import { byManager, inRole } from '../../parts/holders';
import * as is from '../findings';

export { acts } from './acts';
export { clocks } from './clocks';

export type Stage = 'hearing' | 'review' | 'signOff' | 'care';

const byWorker = (c: Case): Tell => inRole('practitioner', is.practitioner(c));

const forTheHearing = [
  'preparePackage',
  'sendPackage',
  'recordNoPackage',
  'recordHearing',
  'listHearing',
] as const;
const forTheChild = [
  'recordAuthority',
  'recordCarePlan',
  'notifySen',
  'recordTransfer',
  'recordAdvocate',
  'recordPlanningMeeting',
  'recordPathway',
] as const;

export const stages: Procedure<Stage>['stages'] = {
  hearing: { open: forTheHearing, done: is.heardNow, holder: byWorker },
  review: { open: ['recordReview'], done: (c) => is.toReview(c).length === 0, holder: byManager },
  signOff: {
    open: ['signOff', 'sendBack'],
    done: (c) => is.toSignOff(c).length === 0,
    holder: () => ({ role: 'headOfService' }),
  },
  care: { open: forTheChild, done: is.cared, holder: byWorker },
};
