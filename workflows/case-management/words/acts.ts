/** What each act of case management is called, and what is said above its form. */
import type { Words } from '../../../libs/domain/procedure';
import { askForAction } from '../../parts/asking-for-an-action';
import { leavingActs } from '../../parts/leaving';
import { listForSitting, openItem } from '../../parts/words/sitting';
import { reallocate } from '../../parts/words/allocating';

export const acts: Words['acts'] = {
  hearTrigger: { name: 'Hear of a further trigger', done: 'A further trigger has come' },
  allocate: { name: 'Allocate', done: 'Allocated' },
  reallocate,
  submitReview: {
    name: 'Submit the review',
    done: 'Review submitted',
    about: 'Begin with what the child says. The page then says what has changed since last time.',
  },
  listForSitting,
  openItem,
  takePosition: { name: 'Say what your agency sees and offers', done: 'Agency spoke' },
  closeItem: {
    name: 'Close the item',
    done: 'Panel agreed',
    about: 'Ask for each action before you close the item.',
  },
  defer: { name: 'Defer', done: 'Deferred' },
  askForAction: {
    ...askForAction,
    about: 'In proportion to the risk, and for the risk or need that you name.',
  },
  recordLook: { name: 'Record the quarterly look', done: 'Looked at this quarter' },
  giveStage: {
    name: 'Give the next stage in custody',
    done: 'Next stage in custody given',
    about: 'A hearing, a transfer or the release. The review comes before it.',
  },
  recordResponsibility: {
    name: 'Record who is responsible',
    done: 'Responsibility settled',
    about: 'After the meeting at the end of three months, or sooner where the services agree.',
  },
  handOn: leavingActs.handOn,
  endTurned18: leavingActs.endTurned18,
  openedInError: leavingActs.openedInError,
};
