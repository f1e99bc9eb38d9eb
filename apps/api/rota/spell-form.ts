/** What is asked of a spell of duty, and what these questions are called. */
import type { Form } from '../../../libs/domain/form';
import type { Words } from '../../../libs/domain/procedure';

export const spellForm: Form = [
  { key: 'member', kind: 'member', required: true },
  { key: 'from', kind: 'instant', required: true },
  { key: 'to', kind: 'instant', required: true },
];

export const words: Words = {
  title: 'Rota',
  about: '',
  stages: {},
  acts: {},
  choices: {},
  clocks: {},
  triggers: {},
  endings: {},
  notices: {},
  fields: { member: 'Who is on duty', from: 'From', to: 'Until' },
};
