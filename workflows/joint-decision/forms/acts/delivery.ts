/** What is asked of the work with the child. */
import type { Form } from '../../../../libs/domain/form';
import { childsWords, mayHaveChildsWords, offence, reason, weeks } from './questions';

export const delivery: { readonly [act: string]: Form } = {
  recordFirstContact: [{ key: 'contactOn', kind: 'day', past: true }, mayHaveChildsWords],
  recordEngagement: [
    {
      key: 'engagement',
      kind: 'choice',
      choices: ['attended', 'missedWithReason', 'missed'],
      required: true,
    },
    { key: 'contactOn', kind: 'day', past: true },
    mayHaveChildsWords,
    { key: 'engagementNote', kind: 'words' },
  ],
  varyConditions: [
    offence,
    { key: 'conditions', kind: 'words', required: true },
    mayHaveChildsWords,
    reason,
  ],
  extend: [offence, weeks, reason],
  allowLonger: [offence, weeks, reason],
  finish: [
    offence,
    {
      key: 'finished',
      kind: 'choice',
      choices: ['completed', 'notCompleted', 'breached'],
      required: true,
    },
    {
      key: 'notCompletedReason',
      kind: 'words',
      when: { field: 'finished', is: ['notCompleted', 'breached'] },
      required: true,
    },
    {
      key: 'reasonableExcuse',
      kind: 'choice',
      choices: ['none', 'given', 'couldNotAsk'],
      when: { field: 'finished', is: ['breached'] },
      required: true,
    },
    mayHaveChildsWords,
  ],
  childWithdraws: [offence, childsWords],
  decideBreach: [
    offence,
    {
      key: 'breachDecision',
      kind: 'choice',
      choices: ['vary', 'continue', 'prosecute', 'notProsecute'],
      required: true,
    },
    {
      key: 'conditions',
      kind: 'words',
      when: { field: 'breachDecision', is: ['vary'] },
      required: true,
    },
    reason,
  ],
};
