/** Whole lives of a SEND referral, as data. */
import type { Json } from '../../../libs/domain/form';
import type { Step } from '../../support/paths';

type Fields = { readonly [field: string]: Json };
const step = (by: string, act: string, fields: Fields = {}, days = 0): Step => ({
  by,
  act,
  fields,
  days,
});

const accepted = step('panelTeamManager', 'accept', { practitioner: '@practitioner' }, 1);
export const listed: readonly Step[] = [
  step('chair', 'listForSitting', { sitting: '@sitting' }, 1),
  step('chair', 'openItem', { present: ['practitioner', 'education', 'health'] }, 5),
  step('agencyMember/health', 'takePosition', {
    positionReason: 'He was never seen for his speech.',
    weOffer: 'A screening within a month.',
  }),
];
const action = step('chair', 'askForAction', {
  what: 'A first meeting with the speech and language therapist.',
  answers: 'sen',
  ownerAgency: 'health',
  dueOn: '2034-01-04',
});
const agreed = step('chair', 'closeItem', {
  agreed: ['senSupport', 'speechScreening', 'adjustments'],
  panelSays: 'He is helped now, and screened within the month.',
});
export const profile = step(
  'practitioner',
  'writeProfile',
  {
    howToTell: ['shortSentences', 'pictures', 'sayItBack'],
    profileWords:
      'One thing at a time. Ask him to say it back in his own words. Do not take yes for an ' +
      'answer.',
    childsWords: 'Draw it.',
  },
  2,
);
export const followUp = (days: number): Step =>
  step(
    'practitioner',
    'recordFollowUp',
    { changed: 'He stays for the whole morning.', childsWords: 'I like it now.', eteHours: 20 },
    days,
  );
export const begun = step('practitioner', 'recordEhcStart', {
  startedBy: 'request',
  startedOn: '2026-06-01',
});
const at = (name: string, stepOn: string, days = 0): Step =>
  step('practitioner', 'recordEhcStep', { step: name, stepOn }, days);
const views = step(
  'practitioner',
  'recordDraftViews',
  { childsWords: 'It says what I like.', familysView: 'It is good.' },
  1,
);

export const heard: readonly Step[] = [accepted, ...listed, action, agreed];
export const followedUp: readonly Step[] = [...heard, profile, followUp(42), followUp(42)];
/** The authority takes longer than the follow-ups; an exemption is marked. */
export const planMade: readonly Step[] = [
  accepted,
  begun,
  ...listed,
  action,
  agreed,
  profile,
  followUp(42),
  at('assessmentAgreed', '2026-07-10'),
  followUp(42),
  step('panelTeamManager', 'recordExemption', {
    limit: 'ehcFinal',
    exemption: 'schoolClosed',
    why: 'The school was shut in August.',
  }),
  at('draftServed', '2026-09-01', 5),
  views,
  at('planFinal', '2026-10-01', 10),
];
export const detained: readonly Step[] = [
  step('practitioner', 'recordPlanReceived', { received: 'plan' }, 2),
  ...followedUp,
];
export const notForPanel: readonly Step[] = [
  step('panelTeamManager', 'notForThisPanel', { why: 'The school nurse helps already.' }),
];
export const handedOn: readonly Step[] = [
  accepted,
  step('panelTeamManager', 'handOn', {
    handedTo: 'The service of the next county',
    why: 'He lives there.',
  }),
];
export const inError: readonly Step[] = [
  step('panelTeamManager', 'openedInError', { why: 'It was his brother.' }),
];
export const paths: readonly (readonly Step[])[] = [
  followedUp,
  planMade,
  notForPanel,
  handedOn,
  inError,
];
