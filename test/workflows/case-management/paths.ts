/** Whole lives of case management, as data. */
import type { Json } from '../../../libs/domain/form';
import type { Step } from '../../support/paths';

type Fields = { readonly [field: string]: Json };
const step = (by: string, act: string, fields: Fields = {}, days = 0): Step => ({
  by,
  act,
  fields,
  days,
});

const risks = (safetyAndWellbeing: string, seriousHarm: string, reoffending: string): Fields => ({
  safetyAndWellbeing,
  seriousHarm,
  reoffending,
});
export const review = (levels: Fields, days = 3, more: Fields = { inCustody: false }): Step =>
  step(
    'practitioner',
    'submitReview',
    {
      childsWords: 'I carry it because of last summer.',
      familysView: 'She is afraid when he goes out.',
      ...levels,
      whatChanged: 'He has moved school.',
      childsSafety: 'A safe way home, agreed with him.',
      victimsSafety: 'Contact is kept by the victim worker.',
      communitysSafety: 'Neighbourhood officers know.',
      contingency: 'Ring the duty manager, at any hour.',
      diversity: 'He speaks Polish at home; letters go in both languages.',
      ...more,
    },
    days,
  );
export const listed: readonly Step[] = [
  step('chair', 'listForSitting', { sitting: '@sitting' }, 1),
  step(
    'chair',
    'openItem',
    { present: ['practitioner', 'childrens-services', 'health', 'education'] },
    1,
  ),
];
const spoke = step('agencyMember/health', 'takePosition', {
  positionReason: 'He has not slept since the summer.',
  weOffer: 'A place with the psychologist.',
});
export const action = (answers: string): Step =>
  step('chair', 'askForAction', {
    what: 'A safe way home from training.',
    answers,
    ownerAgency: 'youth-justice',
    dueOn: '2034-01-04',
  });
export const closed = (levels: Fields, nextStep: string, more: Fields = {}): Step =>
  step('chair', 'closeItem', {
    ...levels,
    panelSays: 'He is safer than he was.',
    nextStep,
    howChildIsTold: 'By his worker, tomorrow, with pictures.',
    ...more,
  });
const allocated = step('panelTeamManager', 'allocate', { practitioner: '@practitioner' });
const high = risks('high', 'high', 'medium');
const low = risks('medium', 'low', 'low');

export const heardOnce: readonly Step[] = [
  allocated,
  review(high),
  ...listed,
  spoke,
  action('seriousHarm'),
  closed(high, 'reviewAgain'),
];
export const closedAtTheSecond: readonly Step[] = [
  ...heardOnce,
  step('panelTeamManager', 'recordLook', { lookSays: 'The plan is followed.' }, 20),
  review(low, 10),
  ...listed,
  spoke,
  closed(low, 'close', { unsignedBecause: 'The club takes it on, and says so.' }),
];
export const custody: readonly Step[] = [
  allocated,
  review(risks('veryHigh', 'high', 'high'), 2, {
    inCustody: true,
    pathwaysStuck: ['accommodation'],
    pathwaysPlan: 'His aunt has room.',
  }),
  step('chair', 'listForSitting', { sitting: '@sitting' }),
  step('panelTeamManager', 'defer', { nextSitting: '@sitting', reason: 'No school was there.' }, 1),
  step(
    'chair',
    'openItem',
    { present: ['practitioner', 'childrens-services', 'health', 'education'] },
    7,
  ),
  spoke,
  closed(risks('veryHigh', 'high', 'high'), 'reviewAgain'),
];
export const handedOn: readonly Step[] = [
  step('panelTeamManager', 'handOn', {
    handedTo: 'The service of the next county',
    reason: 'He lives there.',
  }),
];
export const inError: readonly Step[] = [
  step('panelTeamManager', 'openedInError', { reason: 'It was his brother.' }),
];
export const paths: readonly (readonly Step[])[] = [closedAtTheSecond, custody, handedOn, inError];
