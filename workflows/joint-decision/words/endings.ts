/** How a case may end. */
import type { Words } from '../../../libs/domain/procedure';

export const endings: Words['endings'] = {
  closed: 'Closed',
  notCompleted: 'Closed: not completed',
  breached: 'Closed: back with the police to prosecute',
  returned: 'Returned to the police',
  withdrawn: 'Withdrawn by the police',
  transferred: 'Transferred to another service',
  timeBarred: 'Ended: time-barred',
  turned18: 'Ended: the child turned 18',
  charged: 'Ended: charged',
};
