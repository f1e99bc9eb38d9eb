/** What is asked of an absence, and what these questions are called. */
import type { Form } from '../../../libs/domain/form';
import type { Words } from '../../../libs/domain/procedure';

const days: Form = [
  { key: 'from', kind: 'day', required: true },
  { key: 'to', kind: 'day', required: true },
];
const deputy: Form = [{ key: 'deputy', kind: 'member' }];

/** As a program sends it: whoever is not named is the one who asks. */
export const absenceForm: Form = [{ key: 'member', kind: 'member' }, ...days, ...deputy];
/** As a page asks it: managers say whose it is. */
export const askedOn = (managers: boolean): Form => [
  ...(managers ? [{ key: 'member', kind: 'member', required: true } as const] : []),
  ...days,
  ...deputy,
];

export const words: Words = {
  title: 'Absences',
  about: '',
  stages: {},
  acts: {},
  choices: {},
  clocks: {},
  triggers: {},
  endings: {},
  notices: {},
  fields: {
    member: 'Who is away',
    from: 'First day away',
    to: 'Last day away',
    deputy: {
      label: 'Who stands in',
      hint:
        'A colleague of the same agency who is at work then. They hear instead, and see the ' +
        'cases. With nobody, the next manager hears.',
    },
  },
};
