/** What each act of contact after custody is called, and what is said above its form. */
import type { Words } from '../../../libs/domain/procedure';
import { leavingActs } from '../../parts/leaving';
import { reallocate } from '../../parts/words/allocating';

export const acts: Words['acts'] = {
  recordAttempt: {
    name: 'Record an attempt',
    done: 'Attempt recorded',
    about:
      'Each attempt, reached or not. ' +
      'Speak about how the child is. ' +
      'Do not speak about what they are said to have done: a solicitor does that.',
  },
  recordOffer: {
    name: 'Record the offer and the reply',
    done: 'Offer of support recorded',
    about:
      'Support is offered whatever the child says about what happened, and saying yes admits ' +
      'nothing.',
  },
  sendLetter: {
    name: 'Send the offer by letter',
    done: 'Offer sent by letter',
    about:
      'Open once everything has been tried. ' +
      'This ends the attempts; the family can still answer at any time.',
  },
  sayWhyLate: {
    name: 'Say why it is late',
    done: 'Said why it is late',
    about: 'The page says what the instants show. Your word stands beside it.',
  },
  allocate: { name: 'Allocate a worker', done: 'Worker allocated' },
  reallocate,
  recordFirstMeeting: {
    name: 'Record the first meeting',
    done: 'First meeting recorded',
    about: 'Begin with what the child says.',
  },
  recordReview: {
    name: 'Record that the police were asked',
    done: 'Police asked where it stands',
    about:
      'Nothing else ends an investigation without bail. ' +
      'Ask again within a month, or sooner if you say so.',
  },
  recordPoliceDecision: {
    name: 'Record what the police decided',
    done: 'What the police decided recorded',
  },
  giveBailEnd: { name: 'Give another end of bail', done: 'End of bail given' },
  recordChallenge: {
    name: 'Record the challenge',
    done: 'Night in custody challenged',
    about: 'With whom you took it up, and what they say.',
  },
  handOn: leavingActs.handOn,
  endTurned18: leavingActs.endTurned18,
  notifiedInError: {
    name: 'End: this notice was sent in error',
    done: 'Ended: sent in error',
    about: 'This ends the case. It cannot be undone, but another notice can be sent.',
  },
};
