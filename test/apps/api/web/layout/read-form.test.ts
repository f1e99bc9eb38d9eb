/**
 * What a browser posts becomes the answers that the API takes, and back again into what a page
 * shows.
 */
import fc from 'fast-check';
import { readForm } from '../../../../../apps/api/web/layout/read-form';
import { typed } from '../../../../../apps/api/web/layout/typed';
import type { Answers, Field, Form, Kind, DatePart } from '../../../../../libs/domain/form';

const one = (kind: Kind, more: Partial<Field> = {}): Form => [{ key: 'it', kind, ...more }];
const answer = (form: Form, posted: object) => readForm(form, posted as never);

it.each<[string, Form, object, unknown]>([
  ['a text without the blanks around it', one('text'), { it: '  PC 2417 ' }, 'PC 2417'],
  ['words with one kind of line break', one('words'), { it: 'One\r\ntwo' }, 'One\ntwo'],
  ['an empty box as nothing', one('text'), { it: '   ' }, undefined],
  ['yes', one('yesNo'), { it: 'yes' }, true],
  ['no', one('yesNo'), { it: 'no' }, false],
  ['neither as nothing', one('yesNo'), { it: '' }, undefined],
  ['a single box ticked as a list', one('choices'), { it: 'a' }, ['a']],
  ['several boxes ticked', one('choices'), { it: ['a', 'b'] }, ['a', 'b']],
  [
    'many boxes, which the parser gives by their number',
    one('choices'),
    { it: { 0: 'a', 1: 'b' } },
    ['a', 'b'],
  ],
  ['no box ticked as nothing', one('choices'), {}, undefined],
  ['a number with a pound sign and commas', one('number'), { it: '£1,250' }, 1250],
  ['what is no number as it stands, for the checks to name', one('number'), { it: 'ten' }, 'ten'],
  ['a day', one('day'), { 'it-day': '3', 'it-month': '5', 'it-year': '2011' }, '2011-05-03'],
  [
    'a month by its name',
    one('day'),
    { 'it-day': '3', 'it-month': 'Sept', 'it-year': '2011' },
    '2011-09-03',
  ],
  ['no day as nothing', one('day'), { 'it-day': '', 'it-month': '', 'it-year': '' }, undefined],
  [
    'an instant of summer with its offset',
    one('instant'),
    { 'it-day': '18', 'it-month': '9', 'it-year': '2026', 'it-time': '9:30am' },
    '2026-09-18T09:30:00+01:00',
  ],
  [
    'an instant of winter',
    one('instant'),
    { 'it-day': '21', 'it-month': '12', 'it-year': '2026', 'it-time': '17.00' },
    '2026-12-21T17:00:00Z',
  ],
  [
    '12am as the beginning of the day',
    one('instant'),
    { 'it-day': '21', 'it-month': '12', 'it-year': '2026', 'it-time': '12am' },
    '2026-12-21T00:00:00Z',
  ],
  [
    'midday',
    one('instant'),
    { 'it-day': '21', 'it-month': '12', 'it-year': '2026', 'it-time': 'midday' },
    '2026-12-21T12:00:00Z',
  ],
])('reads %s', (_what, form, posted, expected) => {
  expect(answer(form, posted)).toEqual({
    answers: expected === undefined ? {} : { it: expected },
    faults: [],
  });
});

it.each<[string, Form, object, string, readonly DatePart[] | undefined]>([
  [
    'a day that is not there',
    one('day'),
    { 'it-day': '31', 'it-month': '2', 'it-year': '2011' },
    'must be a real date',
    undefined,
  ],
  [
    'a day without its year',
    one('day'),
    { 'it-day': '3', 'it-month': '2' },
    'must include a year',
    ['year'],
  ],
  [
    'a day without month and year',
    one('day'),
    { 'it-day': '3' },
    'must include a month and year',
    ['month', 'year'],
  ],
  [
    'a year of two numbers',
    one('day'),
    { 'it-day': '3', 'it-month': '2', 'it-year': '11' },
    'must include a year of 4 numbers',
    ['year'],
  ],
  ['a time without a day', one('instant'), { 'it-time': '5pm' }, 'must include a date', undefined],
  [
    'a day without a time',
    one('instant'),
    { 'it-day': '3', 'it-month': '2', 'it-year': '2026' },
    'must include a time',
    ['time'],
  ],
  [
    'an hour that could be of either half of the day',
    one('instant'),
    { 'it-day': '3', 'it-month': '2', 'it-year': '2026', 'it-time': '9' },
    'must have a time such as 9:30am or 17:00',
    ['time'],
  ],
  [
    'an hour that is not there',
    one('instant'),
    { 'it-day': '3', 'it-month': '2', 'it-year': '2026', 'it-time': '25:00' },
    'must have a time such as 9:30am or 17:00',
    ['time'],
  ],
])('names %s', (_what, form, posted, fault, parts) => {
  expect(answer(form, posted)).toEqual({
    answers: {},
    faults: [{ pointer: '/it', fault, ...(parts ? { parts } : {}) }],
  });
});

const whole: Form = [
  { key: 'status', kind: 'choice', choices: ['bail', 'other'] },
  { key: 'ends', kind: 'day', when: { field: 'status', is: ['bail'] } },
  { key: 'outcomes', kind: 'choice', choices: ['x', 'y'], each: 'offences', required: true },
  {
    key: 'offences',
    kind: 'list',
    fields: [
      { key: 'what', kind: 'text' },
      { key: 'date', kind: 'day' },
    ],
  },
];

it('leaves out what these answers do not ask, though a browser without scripts sends it', () => {
  const posted = { status: 'other', 'ends-day': '3', 'ends-month': '5', 'ends-year': '2026' };
  expect(readForm(whole, posted).answers).toEqual({ status: 'other', outcomes: {} });
  expect(readForm([whole[1]!], posted, { beside: { status: 'bail' } }).answers).toEqual({
    ends: '2026-05-03',
  });
});

it('reads an answer for each item of the case, and no other', () => {
  const posted = { 'outcomes/o1': 'x', 'outcomes/o2': '', 'outcomes/o9': 'y' };
  expect(readForm(whole, posted, { items: { offences: ['o1', 'o2'] } }).answers).toEqual({
    outcomes: { o1: 'x' },
  });
});

it('reads as many items of a list as the page showed, with the place of each fault', () => {
  const posted = {
    'offences/count': '2',
    'offences/0/what': 'One',
    'offences/1/date-day': '40',
    'offences/1/date-month': '1',
    'offences/1/date-year': '2026',
    'offences/2/what': 'never shown',
  };
  expect(readForm(whole, posted)).toEqual({
    answers: { outcomes: {}, offences: [{ what: 'One' }, {}] },
    faults: [{ pointer: '/offences/1/date', fault: 'must be a real date' }],
  });
});

it('shows what it reads: answers typed into a page and read again are the same answers', () => {
  const day = fc
    .date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  const text = fc
    .string({ minLength: 1 })
    .map((s) => s.replace(/\r\n?/g, '\n').trim())
    .filter((s) => s !== '');
  const form: Form = [
    { key: 'name', kind: 'text' },
    { key: 'words', kind: 'words' },
    { key: 'sure', kind: 'yesNo' },
    { key: 'some', kind: 'choices', choices: ['a', 'b', 'c'] },
    { key: 'many', kind: 'number' },
    { key: 'on', kind: 'day' },
    { key: 'at', kind: 'instant' },
    { key: 'each', kind: 'text', each: 'offences' },
    {
      key: 'offences',
      kind: 'list',
      fields: [
        { key: 'what', kind: 'text' },
        { key: 'date', kind: 'day' },
      ],
    },
  ];
  const answers = fc.record(
    {
      name: text,
      words: text,
      sure: fc.boolean(),
      some: fc.subarray(['a', 'b', 'c'], { minLength: 1 }),
      many: fc.integer(),
      on: day,
      at: day
        .map((d) => `${d}T12:30:00${/-0[5-8]-/.test(d) ? '+01:00' : 'Z'}`)
        .filter((at) => !/-(03|04|09|10)-/.test(at)),
      each: fc.record({ o1: text, o2: text }),
      offences: fc.array(fc.record({ what: text, date: day }), { minLength: 1, maxLength: 4 }),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(answers, (given) => {
      expect(
        readForm(form, typed(form, given as Answers), { items: { offences: ['o1', 'o2'] } }),
      ).toEqual({ answers: given, faults: [] });
    }),
  );
});
