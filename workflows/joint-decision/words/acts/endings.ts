/** Ending a case out of its course. */
import type { Words } from '../../../../libs/domain/procedure';
import { leavingActs } from '../../../parts/leaving';

export const endings: Words['acts'] = {
  endTimeBarred: {
    name: 'End as time-barred',
    done: 'Ended as time-barred',
    about: 'This ends the case. It is open once every offence is confirmed as time-barred.',
  },
  endTurned18: {
    ...leavingActs.endTurned18,
    about: 'This ends the case.',
  },
  endCharged: {
    name: 'End because the child is charged',
    done: 'Ended because the child is charged',
    about: 'This ends the case.',
  },
};
