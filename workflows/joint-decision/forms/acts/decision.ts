/** What is asked of whoever decides, and of whoever tells the child. */
import type { Form } from '../../../../libs/domain/form';
import { childsWords, outcomes, toldHow } from './questions';

export const decision: { readonly [act: string]: Form } = {
  confirm: [
    outcomes,
    { key: 'rationale', kind: 'words', required: true },
    { key: 'departureReason', kind: 'words' },
    { key: 'decidedBy', kind: 'choice', choices: ['police', 'cps'], required: true },
    {
      key: 'cpsDecidedOn',
      kind: 'day',
      when: { field: 'decidedBy', is: ['cps'] },
      required: true,
      past: true,
    },
    { key: 'cpsReference', kind: 'text', when: { field: 'decidedBy', is: ['cps'] } },
  ],
  tellChild: [
    { key: 'toldHow', kind: 'choice', choices: toldHow, required: true },
    { key: 'plainWords', kind: 'words', required: true },
    { key: 'consequenceExplained', kind: 'yesNo', required: true },
    { key: 'carerTold', kind: 'yesNo', required: true },
    {
      key: 'carerNotToldReason',
      kind: 'words',
      when: { field: 'carerTold', is: ['no'] },
      required: true,
    },
    childsWords,
  ],
};
