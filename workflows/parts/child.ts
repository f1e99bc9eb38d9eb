/** The child and whoever refers, as the intake of every panel asks for them. */
import { turns18 } from '../../libs/domain/age';
import type { Case } from '../../libs/domain/case';
import type { Form } from '../../libs/domain/form';
import { londonDay, say } from '../../libs/domain/london';
import type { Words } from '../../libs/domain/procedure';

/** Who refers, and the reference by which they will look for it. */
export const whoRefers = (section?: string): Form => [
  { key: 'source', kind: 'text', required: true, ...(section === undefined ? {} : { section }) },
  { key: 'sourceReference', kind: 'text', required: true },
];

export const theChild: Form = [
  { key: 'childGivenNames', kind: 'text', required: true, section: 'theChild' },
  { key: 'childFamilyName', kind: 'text', required: true },
  { key: 'dateOfBirth', kind: 'day', required: true, past: true },
];

export const nameFields: Words['fields'] = {
  theChild: 'The child',
  childGivenNames: 'Child’s first names',
  childFamilyName: 'Child’s last name',
};
export const intakeFields: Words['fields'] = {
  ...nameFields,
  sourceReference: 'Your reference',
  dateOfBirth: 'Child’s date of birth',
};

/** What a page warns of once the child is an adult. */
export const isAdultNow = (c: Case, now: number): readonly string[] =>
  now >= turns18(c)
    ? [`The child turned 18 on ${say(londonDay(turns18(c)))}: hand on to adult services`]
    : [];
