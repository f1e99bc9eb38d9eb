/** What is asked where a case comes to this panel, and in each act. */
import type { Field, Form } from '../../libs/domain/form';
import { agencies } from '../../libs/domain/member';
import { sittingForms } from '../../libs/domain/sitting';
import { domains, levels, moved, pathways, triggers } from './findings';

const reason: Field = { key: 'reason', kind: 'words', required: true };
const childsWords: Field = { key: 'childsWords', kind: 'words', required: true };
const words = (key: string): Field => ({ key, kind: 'words', required: true });
const risks: Form = domains.map((key): Field => ({ key, kind: 'choice', choices: levels }));
const judged: Form = risks.map((field): Field => ({ ...field, required: true }));
const needs = [
  ...domains,
  'diversity',
  'education',
  'health',
  'sen',
  'accommodation',
  'resettlement',
  'familySupport',
  'other',
] as const;

const intake: Form = [
  { key: 'source', kind: 'text', required: true, section: 'whoAsks' },
  { key: 'sourceReference', kind: 'text', required: true },
  { key: 'childGivenNames', kind: 'text', required: true, section: 'theChild' },
  { key: 'childFamilyName', kind: 'text', required: true },
  { key: 'dateOfBirth', kind: 'day', required: true, past: true },
  {
    key: 'trigger',
    kind: 'choice',
    choices: triggers,
    required: true,
    fact: true,
    section: 'whyNow',
  },
  {
    key: 'movedOn',
    kind: 'day',
    when: { field: 'trigger', is: moved },
    required: true,
    fact: true,
    past: true,
  },
  {
    key: 'responsible',
    kind: 'choice',
    choices: ['home', 'host', 'caretaking'],
    when: { field: 'trigger', is: moved },
    fact: true,
  },
  { key: 'whyNow', kind: 'words' },
  ...risks.map((field, n): Field => ({
    ...field,
    fact: true,
    ...(n === 0 ? { section: 'theRisks' } : {}),
  })),
];

export const forms: { readonly intake: Form; readonly acts: { readonly [act: string]: Form } } = {
  intake,
  acts: {
    // The day of a move comes as the case holds it: the instant at which it begins in London.
    hearTrigger: [
      { key: 'trigger', kind: 'choice', choices: triggers, required: true },
      { key: 'movedOn', kind: 'instant' },
      { key: 'responsible', kind: 'choice', choices: ['home', 'host', 'caretaking'] },
      ...risks,
    ],
    allocate: [{ key: 'practitioner', kind: 'member', of: 'practitioner', required: true }],
    reallocate: [
      { key: 'practitioner', kind: 'member', of: 'practitioner' },
      { key: 'chair', kind: 'member', of: 'chair' },
      reason,
    ],
    submitReview: [
      { ...childsWords, section: 'theirVoice' },
      words('familysView'),
      { ...judged[0]!, section: 'theRisks' },
      ...judged.slice(1),
      words('whatChanged'),
      { ...words('childsSafety'), section: 'safety' },
      words('victimsSafety'),
      words('communitysSafety'),
      words('contingency'),
      { ...words('diversity'), section: 'whoTheyAre' },
      { key: 'inCustody', kind: 'yesNo', required: true },
      {
        key: 'pathwaysStuck',
        kind: 'choices',
        choices: pathways,
        when: { field: 'inCustody', is: ['yes'] },
      },
      {
        key: 'pathwaysPlan',
        kind: 'words',
        when: { field: 'inCustody', is: ['yes'] },
        required: true,
      },
    ],
    ...sittingForms([
      'practitioner',
      'panelTeamManager',
      'childrens-services',
      'health',
      'education',
      'police',
      'probation',
      'victim-service',
    ]),
    takePosition: [
      words('positionReason'),
      { key: 'weOffer', kind: 'words' },
      { key: 'whyChanged', kind: 'words' },
    ],
    closeItem: [
      ...judged,
      words('panelSays'),
      { key: 'nextStep', kind: 'choice', choices: ['reviewAgain', 'close'], required: true },
      { key: 'unsignedBecause', kind: 'words', when: { field: 'nextStep', is: ['close'] } },
      words('howChildIsTold'),
    ],
    askForAction: [
      { key: 'what', kind: 'words', required: true },
      { key: 'answers', kind: 'choice', choices: needs, required: true },
      { key: 'ownerAgency', kind: 'choice', choices: Object.keys(agencies), required: true },
      { key: 'owner', kind: 'member', of: 'actionOwner' },
      { key: 'dueOn', kind: 'day', required: true },
    ],
    recordLook: [words('lookSays')],
    giveStage: [
      {
        key: 'whichStage',
        kind: 'choice',
        choices: ['hearing', 'transfer', 'release'],
        required: true,
      },
      { key: 'stageOn', kind: 'day', required: true },
    ],
    recordResponsibility: [
      {
        key: 'responsible',
        kind: 'choice',
        choices: ['home', 'host', 'caretaking'],
        required: true,
      },
      { key: 'metOn', kind: 'day', required: true, past: true },
      reason,
    ],
    handOn: [{ key: 'handedTo', kind: 'text', required: true }, reason],
    endTurned18: [{ key: 'handedTo', kind: 'text', required: true }, reason],
    openedInError: [reason],
  },
};
