/** What each act of a remand is called, and what is said above its form. */
import type { Words } from '../../../libs/domain/procedure';
import { askForAction } from '../../parts/asking-for-an-action';
import { leavingActs } from '../../parts/leaving';
import { reallocate } from '../../parts/words/allocating';

export const acts: Words['acts'] = {
  hearRemand: { name: 'Hear of a further hearing', done: 'Told of a hearing' },
  listHearing: { name: 'Give the next hearing', done: 'Next hearing given' },
  preparePackage: {
    name: 'Prepare the bail package',
    done: 'Bail package prepared',
    about: 'Answer each objection to bail that was raised.',
  },
  sendPackage: {
    name: 'Record that the package is sent',
    done: 'Bail package sent',
    about:
      'The solicitor and the CPS need it before the hearing. ' +
      'The time is compared with the time listed.',
  },
  recordNoPackage: {
    name: 'Record that there is no package',
    done: 'No bail package, with the reason',
  },
  recordHearing: {
    name: 'Record what the court decided',
    done: 'What the court decided recorded',
    about: 'Open once the hearing has begun.',
  },
  recordReview: {
    name: 'Review the hearing',
    done: 'Hearing reviewed',
    about:
      'The page says which hearing it is, and what the instants show. ' +
      'Tick what applies, limb by limb.',
  },
  signOff: { name: 'Sign the review off', done: 'Review signed off' },
  sendBack: { name: 'Send the review back', done: 'Review sent back' },
  askForAction,
  allocate: { name: 'Allocate a worker', done: 'Worker allocated' },
  reallocate,
  recordAuthority: {
    name: 'Record the designated authority',
    done: 'Designated authority recorded',
    about:
      'A child who is remanded is looked after by the authority that the court names. ' +
      'It need not be ours.',
  },
  recordCarePlan: { name: 'Record the care plan', done: 'Care plan recorded' },
  notifySen: {
    name: 'Record a notification of special educational needs',
    done: 'Authorities notified',
    about:
      'Home and host authority, each time: on detention, on transfer and on release. ' +
      'Tick both where they are one.',
  },
  recordTransfer: { name: 'Record a transfer', done: 'Transfer recorded' },
  recordAdvocate: { name: 'Record the youth advocate', done: 'Youth advocate recorded' },
  recordPlanningMeeting: {
    name: 'Record a planning meeting',
    done: 'Planning meeting held',
    about: 'Begin with what the child says.',
  },
  recordPathway: {
    name: 'Record a pathway',
    done: 'Pathway recorded',
    about: 'Each of the seven, from the first day: coming home begins now.',
  },
  giveTimeLimit: {
    name: 'Give the custody time limit',
    done: 'Custody time limit given',
    about: 'As the CPS or the court gives it. What this page reckons is indicative.',
  },
  handOn: leavingActs.handOn,
  endTurned18: leavingActs.endTurned18,
  openedInError: leavingActs.openedInError,
};
