/** What is asked where an action is asked for, and in each of its acts. */
import type { Field, Form } from '../../libs/domain/form';
import type { Procedure } from '../../libs/domain/procedure';
import { answersNeed, dueOn, ownerAgency, what } from '../parts/asking-for-an-action';
import { theChild, whoRefers } from '../parts/child';
import { needs } from '../parts/needs';

const reason: Field = { key: 'reason', kind: 'words', required: true };

/** `panels`: who may ask, by the keys of words. */
const intakeFor = (panels: readonly string[]): Form => [
  ...whoRefers(),
  ...theChild,
  {
    key: 'panel',
    kind: 'choice',
    choices: panels,
    required: true,
    fact: true,
    section: 'theWork',
  },
  what,
  { ...answersNeed(needs), fact: true },
  { ...ownerAgency, fact: true },
  { ...dueOn, fact: true },
];

// Named by the panel that asks for it; where somebody asks on a page or by the API, a manager
// names them next.
const brought: Form = [
  { key: 'owner', kind: 'member', of: 'actionOwner', fact: true },
  { key: 'chair', kind: 'member', of: 'chair', fact: true },
];

const acts: { readonly [act: string]: Form } = {
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
};

export const formsFor = (panels: readonly string[]): Procedure['forms'] => ({
  intake: intakeFor(panels),
  brought,
  acts,
});
