/** What is asked where an action is asked for, and in each of its acts. */
import type { Field, Form } from '../../libs/domain/form';
import { agencies } from '../../libs/domain/member';

export const panels = [
  'jointDecision',
  'caseManagement',
  'send',
  'remand',
  'custodyContact',
  'none',
] as const;
export const needs = [
  'safetyAndWellbeing',
  'seriousHarm',
  'reoffending',
  'diversity',
  'education',
  'health',
  'sen',
  'accommodation',
  'resettlement',
  'familySupport',
  'bailPackage',
  'overnightDetention',
  'other',
] as const;

const reason: Field = { key: 'reason', kind: 'words', required: true };
const ownerAgency: Field = {
  key: 'ownerAgency',
  kind: 'choice',
  choices: Object.keys(agencies),
  required: true,
};
const dueOn: Field = { key: 'dueOn', kind: 'day', required: true };

export const forms: {
  readonly intake: Form;
  readonly brought: Form;
  readonly acts: { readonly [act: string]: Form };
} = {
  intake: [
    { key: 'source', kind: 'text', required: true },
    { key: 'sourceReference', kind: 'text', required: true },
    { key: 'childGivenNames', kind: 'text', required: true, section: 'theChild' },
    { key: 'childFamilyName', kind: 'text', required: true },
    { key: 'dateOfBirth', kind: 'day', required: true, past: true },
    {
      key: 'panel',
      kind: 'choice',
      choices: panels,
      required: true,
      fact: true,
      section: 'theWork',
    },
    { key: 'what', kind: 'words', required: true },
    { key: 'answers', kind: 'choice', choices: needs, required: true, fact: true },
    { ...ownerAgency, fact: true },
    { ...dueOn, fact: true },
  ],
  // Named by the panel that asks for it; where somebody asks on a page or by the API, a manager
  // names them next.
  brought: [
    { key: 'owner', kind: 'member', of: 'actionOwner', fact: true },
    { key: 'chair', kind: 'member', of: 'chair', fact: true },
  ],
  acts: {
    nameOwner: [
      ownerAgency,
      { key: 'owner', kind: 'member', of: 'actionOwner', required: true },
      { key: 'reason', kind: 'words' },
    ],
    changeDate: [dueOn, reason],
    recordProgress: [
      { key: 'progress', kind: 'words', required: true },
      { key: 'childsWords', kind: 'words' },
    ],
    finish: [
      { key: 'result', kind: 'choice', choices: ['done', 'partlyDone', 'notDone'], required: true },
      { key: 'evidence', kind: 'words', required: true },
      { key: 'childsWords', kind: 'words' },
    ],
    signOff: [{ key: 'changed', kind: 'words', required: true }],
    sendBack: [dueOn, reason],
    callOff: [reason],
  },
};
