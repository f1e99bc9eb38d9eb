/** What is asked of the education authority's own process, and of a detained child's plan. */
import type { Field, Form } from '../../../libs/domain/form';
import { limits, steps } from '../findings';

const why: Field = { key: 'why', kind: 'words', required: true };
const childsWords: Field = { key: 'childsWords', kind: 'words', required: true };

export const authority: { readonly [act: string]: Form } = {
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
  recordDraftViews: [childsWords, { key: 'familysView', kind: 'words', required: true }],
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
};
