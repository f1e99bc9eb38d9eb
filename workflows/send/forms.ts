/** What is asked where a child comes to this panel, and in each act. */
import type { Field, Form } from '../../libs/domain/form';
import { agencies } from '../../libs/domain/member';
import { sittingForms } from '../../libs/domain/sitting';
import { answers, limits, steps } from './findings';
import { policy } from './policy';

const why: Field = { key: 'why', kind: 'words', required: true };
const childsWords: Field = { key: 'childsWords', kind: 'words', required: true };
const practitioner: Field = {
  key: 'practitioner',
  kind: 'member',
  of: 'practitioner',
  required: true,
};
/**
 * The items are policy. Each may be left out: somebody who has just met the child has not seen
 * everything.
 */
const checklist: Form = Object.keys(policy.figures.checklist!.value as object).map(
  (key, n): Field => ({
    key,
    kind: 'choice',
    choices: answers,
    fact: true,
    ...(n === 0 ? { section: 'checklist' } : {}),
  }),
);

const intake: Form = [
  { key: 'source', kind: 'text', required: true, section: 'whoAsks' },
  { key: 'sourceReference', kind: 'text', required: true },
  { key: 'childGivenNames', kind: 'text', required: true, section: 'theChild' },
  { key: 'childFamilyName', kind: 'text', required: true },
  { key: 'dateOfBirth', kind: 'day', required: true, past: true },
  { key: 'language', kind: 'text' },
  {
    key: 'reason',
    kind: 'choice',
    choices: ['speechAndLanguage', 'adhd', 'suspectedNeed', 'knownNeed', 'education', 'detention'],
    required: true,
    fact: true,
    section: 'whyNow',
  },
  {
    key: 'detainedOn',
    kind: 'day',
    when: { field: 'reason', is: ['detention'] },
    required: true,
    fact: true,
    past: true,
  },
  { key: 'childsWords', kind: 'words' },
  {
    key: 'ehcp',
    kind: 'choice',
    choices: ['yes', 'no', 'notKnown'],
    required: true,
    fact: true,
    section: 'whatIsKnown',
  },
  { key: 'ehcpFinalOn', kind: 'day', when: { field: 'ehcp', is: ['yes'] }, fact: true, past: true },
  {
    key: 'ehcpReviewedOn',
    kind: 'day',
    when: { field: 'ehcp', is: ['yes'] },
    fact: true,
    past: true,
  },
  { key: 'sen', kind: 'choice', choices: ['known', 'suspected', 'none', 'notKnown'], fact: true },
  {
    key: 'adhd',
    kind: 'choice',
    choices: ['diagnosed', 'waiting', 'suspected', 'none', 'notKnown'],
    fact: true,
  },
  {
    key: 'ete',
    kind: 'choice',
    choices: [
      'school',
      'alternativeProvision',
      'college',
      'training',
      'work',
      'homeEducated',
      'none',
      'notKnown',
    ],
    fact: true,
  },
  { key: 'eteHours', kind: 'number', atLeast: 0, atMost: 60, fact: true },
  { key: 'partTime', kind: 'yesNo', fact: true },
  {
    key: 'partTimeSince',
    kind: 'day',
    when: { field: 'partTime', is: ['yes'] },
    fact: true,
    past: true,
  },
  ...checklist,
];

export const forms: { readonly intake: Form; readonly acts: { readonly [act: string]: Form } } = {
  intake,
  acts: {
    accept: [practitioner],
    notForThisPanel: [why],
    reallocate: [practitioner, why],
    ...sittingForms([
      'practitioner',
      'panelTeamManager',
      'education',
      'health',
      'childrens-services',
    ]),
    defer: [{ key: 'nextSitting', kind: 'sitting', required: true }, why],
    takePosition: [
      { key: 'positionReason', kind: 'words', required: true },
      { key: 'weOffer', kind: 'words' },
      { key: 'whyChanged', kind: 'words' },
    ],
    askForAction: [
      { key: 'what', kind: 'words', required: true },
      {
        key: 'answers',
        kind: 'choice',
        choices: ['sen', 'education', 'health', 'familySupport', 'other'],
        required: true,
      },
      { key: 'ownerAgency', kind: 'choice', choices: Object.keys(agencies), required: true },
      { key: 'owner', kind: 'member', of: 'actionOwner' },
      { key: 'dueOn', kind: 'day', required: true },
    ],
    closeItem: [
      {
        key: 'agreed',
        kind: 'choices',
        choices: [
          'monitor',
          'senSupport',
          'educationalPsychologist',
          'requestAssessment',
          'earlyReview',
          'speechScreening',
          'adhdReferral',
          'adjustments',
          'timetable',
          'workerTraining',
        ],
        required: true,
      },
      { key: 'panelSays', kind: 'words', required: true },
      { key: 'noActionBecause', kind: 'words' },
    ],
    writeProfile: [
      {
        key: 'howToTell',
        kind: 'choices',
        choices: [
          'shortSentences',
          'pictures',
          'sayItBack',
          'moreTime',
          'quietPlace',
          'readAloud',
          'writtenDown',
          'oneThing',
          'interpreter',
          'intermediary',
        ],
        required: true,
        ofChild: true,
      },
      { key: 'profileWords', kind: 'words', required: true, ofChild: true },
      { ...childsWords, ofChild: true },
    ],
    recordFollowUp: [
      { key: 'changed', kind: 'words', required: true },
      childsWords,
      { key: 'eteHours', kind: 'number', atLeast: 0, atMost: 60 },
    ],
    recordPlanReceived: [
      {
        key: 'received',
        kind: 'choice',
        choices: ['plan', 'whatIsKnown', 'noneHeld'],
        required: true,
      },
    ],
    recordEhcStart: [
      {
        key: 'startedBy',
        kind: 'choice',
        choices: ['request', 'becameResponsible', 'attention'],
        required: true,
      },
      { key: 'startedOn', kind: 'day', required: true, past: true },
    ],
    recordEhcStep: [
      { key: 'step', kind: 'choice', choices: steps, required: true },
      { key: 'stepOn', kind: 'day', required: true, past: true },
      { key: 'note', kind: 'words' },
    ],
    recordAsked: [{ key: 'authoritySays', kind: 'words', required: true }],
    recordDraftViews: [{ ...childsWords }, { key: 'familysView', kind: 'words', required: true }],
    recordExemption: [
      { key: 'limit', kind: 'choice', choices: limits, required: true },
      {
        key: 'exemption',
        kind: 'choice',
        choices: ['schoolClosed', 'exceptional', 'absent'],
        required: true,
      },
      why,
    ],
    handOn: [{ key: 'handedTo', kind: 'text', required: true }, why],
    openedInError: [why],
  },
};
