/** What is asked where a child comes to this panel, and in each act. */
import type { Field, Form } from '../../../libs/domain/form';
import { leavingForm } from '../../parts/leaving';
import { authority } from './authority';
import { intake } from './intake';
import { sitting } from './sitting';
import { followed } from './support';

const why: Field = { key: 'why', kind: 'words', required: true };
const practitioner: Field = {
  key: 'practitioner',
  kind: 'member',
  of: 'practitioner',
  required: true,
};

export const forms: { readonly intake: Form; readonly acts: { readonly [act: string]: Form } } = {
  intake,
  acts: {
    accept: [practitioner],
    notForThisPanel: [why],
    reallocate: [practitioner, why],
    ...sitting,
    ...followed,
    ...authority,
    handOn: leavingForm(why),
    openedInError: [why],
  },
};
