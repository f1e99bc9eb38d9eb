/** How it stands with the police. */
import type { Form } from '../../../../libs/domain/form';
import { admissions, outcomeChoices } from './choices';

export const howItStands: Form = [
  {
    key: 'admission',
    section: 'howItStands',
    kind: 'choice',
    choices: admissions,
    required: true,
    fact: true,
  },
  {
    key: 'howDealtWith',
    kind: 'choice',
    choices: ['arrest', 'voluntaryInterview', 'other'],
    required: true,
  },
  {
    key: 'status',
    kind: 'choice',
    choices: ['bail', 'releasedUnderInvestigation', 'noFurtherActionPending', 'neither'],
    required: true,
    fact: true,
  },
  { key: 'bailedOn', kind: 'day', when: { field: 'status', is: ['bail'] }, past: true, fact: true },
  {
    key: 'bailEnds',
    kind: 'instant',
    when: { field: 'status', is: ['bail'] },
    required: true,
    fact: true,
  },
  { key: 'bailConditions', kind: 'words', when: { field: 'status', is: ['bail'] } },
  { key: 'appropriateAdult', section: 'interview', kind: 'text' },
  { key: 'legalAdvice', kind: 'choice', choices: ['taken', 'offered', 'notOffered', 'notKnown'] },
  { key: 'interviewSummary', kind: 'words' },
  { key: 'previousOutcomes', kind: 'words' },
  { key: 'childInformationForm', kind: 'yesNo' },
  { key: 'gravityMatrix', kind: 'day' },
  { key: 'requestedOutcome', kind: 'choice', choices: outcomeChoices, fact: true },
];
