/** What each act of case management is called, and what is said above its form. */
import type { Words } from '../../../libs/domain/procedure';

export const acts: Words['acts'] = {
  hearTrigger: { name: 'Hear of a further trigger', done: 'A further trigger has come' },
  allocate: { name: 'Allocate', done: 'Allocated' },
  reallocate: { name: 'Reallocate', done: 'Reallocated' },
  submitReview: {
    name: 'Submit the review',
    done: 'Review submitted',
    about: 'Begin with what the child says. The page then says what has changed since last time.',
  },
  listForSitting: { name: 'List for a sitting', done: 'Listed for a sitting' },
  openItem: {
    name: 'Open the item',
    done: 'Item opened',
    about: 'Say who is there. The quorum is worked out from it.',
  },
  takePosition: { name: 'Say what your agency sees and offers', done: 'Agency spoke' },
  closeItem: {
    name: 'Close the item',
    done: 'Panel agreed',
    about: 'Ask for each action before you close the item.',
  },
  defer: { name: 'Defer', done: 'Deferred' },
  askForAction: {
    name: 'Ask for an action',
    done: 'Action asked for',
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
  handOn: {
    name: 'Hand on to another service',
    done: 'Handed on to another service',
    about: 'This ends the case here: say who has it now.',
  },
  endTurned18: {
    name: 'End because the child turned 18',
    done: 'Ended because the child turned 18',
    about: 'This ends the case: say to whom you handed it on.',
  },
  openedInError: {
    name: 'End: this was opened in error',
    done: 'Ended: opened in error',
    about: 'This ends the case. It cannot be undone, but another can be opened.',
  },
};
