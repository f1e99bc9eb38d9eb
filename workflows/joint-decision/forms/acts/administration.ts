/**
 * What is asked when the outcome is given. Each gate is asked where the outcome has it:
 * ../../outcomes says which, and a test holds the two together.
 */
import type { Field, Form } from '../../../../libs/domain/form';
import { offence, victim, weeks } from './questions';

/** Those that somebody gives to the child, with gates to pass first. */
const administered = [
  'communityResolution',
  'youthCaution',
  'youthConditionalCaution',
  'deferredProsecution',
] as const;
const withConditions: readonly string[] = [
  'communityResolution',
  'youthConditionalCaution',
  'deferredProsecution',
];
const conditional: readonly string[] = ['youthConditionalCaution'];
const cautions: readonly string[] = ['youthCaution', 'youthConditionalCaution'];

const gate = (key: string, outcomes: readonly string[]): Field => ({
  key,
  kind: 'yesNo',
  when: { field: 'outcome', is: outcomes },
  required: true,
});

export const administration: { readonly [act: string]: Form } = {
  recordRemedy: [
    victim,
    { key: 'officersEfforts', kind: 'words', required: true, victim: true },
    { key: 'remedyAskedFor', kind: 'yesNo', required: true },
    {
      key: 'actionAskedFor',
      kind: 'words',
      victim: true,
      when: { field: 'remedyAskedFor', is: ['yes'] },
      required: true,
    },
    {
      key: 'remedyGiven',
      kind: 'yesNo',
      when: { field: 'remedyAskedFor', is: ['yes'] },
      required: true,
    },
    {
      key: 'departingReason',
      kind: 'words',
      victim: true,
      when: { field: 'remedyGiven', is: ['no'] },
      required: true,
    },
  ],
  administer: [
    offence,
    { key: 'outcome', kind: 'choice', choices: administered, required: true },
    { key: 'appropriateAdultPresent', kind: 'yesNo', required: true },
    { key: 'legalAdviceOffered', kind: 'yesNo', required: true },
    gate('sufficientEvidence', ['communityResolution', 'youthCaution']),
    gate('acceptsResponsibility', ['communityResolution']),
    gate('agreesToTakePart', ['communityResolution']),
    gate('conditionsAgreed', ['deferredProsecution']),
    gate('notProsecutedNorConditional', ['youthCaution']),
    gate('evidence', conditional),
    gate('decision', conditional),
    gate('admits', cautions),
    gate('effectExplained', cautions),
    gate('documentSigned', conditional),
    {
      key: 'conditions',
      kind: 'words',
      when: { field: 'outcome', is: withConditions },
      required: true,
    },
    weeks,
    { key: 'weeksReason', kind: 'words' },
    {
      key: 'penaltyPounds',
      kind: 'number',
      atLeast: 0,
      atMost: 1_000,
      when: { field: 'outcome', is: conditional },
    },
    {
      key: 'unpaidWorkHours',
      kind: 'number',
      atLeast: 0,
      atMost: 100,
      when: { field: 'outcome', is: conditional },
    },
  ],
};
