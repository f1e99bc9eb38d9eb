/** Whole lives of a remand, as data. The next hearing is a week after the first, to the hour. */
import type { Json } from '../../../libs/domain/form';
import type { Step } from '../../support/paths';

type Fields = { readonly [field: string]: Json };
const step = (by: string, act: string, fields: Fields = {}, days = 0): Step => ({
  by,
  act,
  fields,
  days,
});

const seen: Fields = {
  limbsArgued: ['aged12', 'custodyVeryLikely'],
  limbsContestable: ['custodyVeryLikely'],
  limbsContested: ['custodyVeryLikely'],
  limbEvidence: 'The solicitor said so, and the court noted it.',
  adultification: 'He was called a young man throughout.',
  ethnicity: 'Nobody spoke of it; he is Black, and most whom this court detained are.',
};
export const reviewed = (missed: boolean, days = 0): Step =>
  step(
    'panelTeamManager',
    'recordReview',
    {
      represented: true,
      ...seen,
      missed,
      ...(missed
        ? { causes: ['toldLate', 'weekendCourt'] }
        : { notMissedBecause: 'The package was agreed with both by telephone.' }),
      learning: 'Ask the custody desk on Fridays.',
    },
    days,
  );
export const signedOff = step(
  'headOfService',
  'signOff',
  { comment: 'Seen, and taken up with the court team.' },
  1,
);

export const cared: readonly Step[] = [
  step('panelTeamManager', 'allocate', { practitioner: '@practitioner' }),
  step('practitioner', 'recordAuthority', {
    designatedAuthority: 'Leicestershire',
    isOurs: false,
    socialWorkerTold: true,
  }),
  step('practitioner', 'notifySen', { occasion: 'detention', notified: ['home', 'host'] }),
  step('practitioner', 'recordAdvocate', { advocate: 'met', childsWords: 'She was all right.' }),
  step(
    'practitioner',
    'recordPlanningMeeting',
    { agreedNext: 'School work from Monday.', childsWords: 'I want to go home.' },
    1,
  ),
  ...[
    'caseManagement',
    'accommodation',
    'educationTraining',
    'health',
    'substanceUse',
    'families',
    'money',
  ].map((pathway): Step =>
    step('practitioner', 'recordPathway', {
      pathway,
      howItStands: 'someConcern',
      pathwayPlan: 'His aunt has room.',
      pathwayOwner: 'youth-justice',
      pathwayBy: '2034-01-04',
    }),
  ),
  step('practitioner', 'recordCarePlan', { carePlanOn: '2020-01-06' }),
];
export const prepared: readonly Step[] = [
  step('practitioner', 'preparePackage', {
    support: ['bailSupport', 'curfewTag'],
    objections: ['furtherOffences', 'failToSurrender'],
    answered: ['furtherOffences', 'failToSurrender'],
    packageWords: 'He lives with his aunt, and is seen each day.',
    childsWords: 'I will be there.',
  }),
  step('practitioner', 'sendPackage', { sentTo: ['solicitor', 'cps'] }),
];
export const heard = (decision: string, days: number, more: Fields = {}): Step =>
  step(
    'practitioner',
    'recordHearing',
    {
      decision,
      offeredAtHearing: true,
      represented: true,
      courtsReasons: 'That he can be supported at home.',
      ...more,
    },
    days,
  );
const released = step('practitioner', 'notifySen', {
  occasion: 'release',
  notified: ['home', 'host', 'expected'],
});

export const bailed: readonly Step[] = [
  ...cared,
  reviewed(true),
  signedOff,
  ...prepared,
  heard('bailedWithSupport', 7),
  released,
  reviewed(false, 1),
  signedOff,
];
/** Reviewed only when the next hearing has been heard too; sent back once. */
export const sentenced: readonly Step[] = [
  ...cared.slice(0, 3),
  step('practitioner', 'recordNoPackage', {
    whyNone: 'noPlacement',
    reason: 'No place was to be had.',
  }),
  heard('yda', 8),
  reviewed(true),
  reviewed(true),
  step('headOfService', 'sendBack', {
    reason: 'Which of the conditions could have been contested?',
  }),
  reviewed(true, 1),
  signedOff,
  signedOff,
  step('practitioner', 'recordTransfer', {
    transferredOn: '2020-01-06',
    transferredTo: 'A secure school',
  }),
  step('practitioner', 'notifySen', { occasion: 'transfer', notified: ['home', 'host'] }),
  step('policeReferrer', 'giveTimeLimit', { limitOn: '2034-01-04', limitBy: 'cps' }),
];
export const asked: readonly Step[] = [
  ...cared.slice(0, 1),
  step('panelTeamManager', 'askForAction', {
    what: 'Find a foster placement.',
    answers: 'accommodation',
    ownerAgency: 'childrens-services',
    dueOn: '2034-01-04',
  }),
];
export const handedOn: readonly Step[] = [
  step('panelTeamManager', 'handOn', {
    handedTo: 'The service of the next county',
    reason: 'He lives there.',
  }),
];
export const inError: readonly Step[] = [
  step('policeReferrer', 'openedInError', { reason: 'It was his brother.' }),
];
export const paths: readonly (readonly Step[])[] = [bailed, sentenced, asked, handedOn, inError];
