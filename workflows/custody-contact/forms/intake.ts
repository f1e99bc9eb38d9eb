/**
 * What is asked when a child has left custody. Nothing here asks what the child is said to have
 * done, nor whether they did it.
 */
import type { Form } from '../../../libs/domain/form';
import { theChild, whoRefers } from '../../parts/child';

const refusedBail: readonly string[] = ['refusedToCourt', 'refusedToAuthority'];
const overnight = { field: 'heldOvernight', is: ['yes'] } as const;

const whoAndWhere: Form = [
  ...whoRefers('thePolice'),
  { key: 'custodyNumber', kind: 'text' },
  ...theChild,
  { key: 'addressKnown', kind: 'yesNo', required: true, fact: true },
  { key: 'address', kind: 'text', when: { field: 'addressKnown', is: ['yes'] }, required: true },
  { key: 'childContact', kind: 'text' },
  { key: 'carerKnown', kind: 'yesNo', required: true, fact: true },
  { key: 'carer', kind: 'text', when: { field: 'carerKnown', is: ['yes'] }, required: true },
  { key: 'carerContact', kind: 'text', when: { field: 'carerKnown', is: ['yes'] } },
  { key: 'language', kind: 'text' },
  { key: 'interpreterNeeded', kind: 'yesNo', fact: true },
];

const howTheyLeft: Form = [
  {
    key: 'leftHow',
    kind: 'choice',
    choices: ['nfa', 'rui', 'bail', 'charged', ...refusedBail],
    required: true,
    fact: true,
    section: 'leaving',
  },
  { key: 'releasedAt', kind: 'instant', required: true, fact: true, past: true },
  {
    key: 'bailEnds',
    kind: 'instant',
    when: { field: 'leftHow', is: ['bail'] },
    required: true,
    fact: true,
  },
];

/** PACE 1984 s38: each limb of each ground is asked apart. */
const theNight: Form = [
  {
    key: 'heldOvernight',
    kind: 'yesNo',
    when: { field: 'leftHow', is: refusedBail },
    required: true,
    fact: true,
    section: 'theNight',
  },
  { key: 'warrantOrBreach', kind: 'yesNo', when: overnight, required: true, fact: true },
  { key: 'moved', kind: 'yesNo', when: overnight, required: true, fact: true },
  { key: 'certificate', kind: 'yesNo', when: overnight, required: true, fact: true },
  {
    key: 'saysImpracticable',
    kind: 'yesNo',
    when: { field: 'certificate', is: ['yes'] },
    required: true,
    fact: true,
  },
  {
    key: 'circumstancesGiven',
    kind: 'yesNo',
    when: { field: 'saysImpracticable', is: ['yes'] },
    required: true,
    fact: true,
  },
  {
    key: 'saysNoSecure',
    kind: 'yesNo',
    when: { field: 'certificate', is: ['yes'] },
    required: true,
    fact: true,
  },
  {
    key: 'noSecureAvailable',
    kind: 'yesNo',
    when: { field: 'saysNoSecure', is: ['yes'] },
    required: true,
    fact: true,
  },
  {
    key: 'otherInadequate',
    kind: 'yesNo',
    when: { field: 'saysNoSecure', is: ['yes'] },
    required: true,
    fact: true,
  },
];

export const intake: Form = [...whoAndWhere, ...howTheyLeft, ...theNight];
