/** An intake form as pages: every question on one of them, in the form's order, under a heading. */
import { askedSections, isList, sectionsOf, stillAsked } from '../../../libs/intake/sections';
import { jointDecision } from '../../../workflows/joint-decision';
import { reparation } from '../../support/added/reparation';

it.each([jointDecision, reparation].map((procedure) => [procedure.name, procedure] as const))(
  'asks every question of %s once, in order',
  (_name, { forms: { intake }, words }) => {
    const sections = sectionsOf(intake, words);
    expect(sections.flatMap(({ fields }) => fields)).toEqual(intake);
    expect(new Set(sections.map(({ key }) => key)).size).toBe(sections.length);
    for (const section of sections.filter(isList))
      expect(section.parts.flatMap(({ fields }) => fields)).toEqual(section.list.fields);
  },
);

it('gives no page more questions than a person can take in', () => {
  const sections = sectionsOf(jointDecision.forms.intake, jointDecision.words);
  const pages = sections.flatMap((section) => (isList(section) ? section.parts : [section]));
  expect(
    pages
      .filter(({ fields }) => fields.length > 8)
      .map(({ title, fields }) => [title, fields.length]),
  ).toEqual([]);
});

it('asks for victims only where there are some, and forgets what is no longer asked', () => {
  const {
    forms: { intake },
    words,
  } = jointDecision;
  const titles = (answers: object) =>
    askedSections(sectionsOf(intake, words), answers as never).map(({ title }) => title);
  expect(titles({ anyVictims: 'yes' })).toContain('Victims');
  expect(titles({ anyVictims: 'none' })).not.toContain('Victims');
  expect(
    stillAsked(intake, {
      status: 'neither',
      bailEnds: '2026-12-01T10:00:00Z',
      anyVictims: 'none',
      victims: [{ victimName: 'A' }],
    }),
  ).toEqual({ status: 'neither', anyVictims: 'none' });
});

it('cuts a form that says nothing of sections at its lists', () => {
  expect(sectionsOf(reparation.forms.intake, reparation.words).map(({ title }) => title)).toEqual([
    'About this referral',
  ]);
});
