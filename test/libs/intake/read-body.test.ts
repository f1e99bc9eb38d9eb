/**
 * A body is read by its form: every fault at once, each with a pointer, nothing taken that was not
 * asked.
 */
import type { Form } from '../../../libs/domain/form';
import { readBody } from '../../../libs/intake/read-body';
import { sayFaults } from '../../../libs/intake/say';
import type { Words } from '../../../libs/domain/procedure';

const form: Form = [
  { key: 'source', kind: 'text', required: true },
  { key: 'account', kind: 'words' },
  { key: 'dateOfBirth', kind: 'day', required: true, past: true },
  { key: 'bailEnds', kind: 'instant' },
  { key: 'admission', kind: 'choice', choices: ['full', 'denies'], required: true },
  { key: 'why', kind: 'text', required: true, when: { field: 'admission', is: ['denies'] } },
  { key: 'flags', kind: 'choices', choices: ['knife', 'hate'] },
  { key: 'already', kind: 'yesNo' },
  { key: 'weeks', kind: 'number', atMost: 20 },
  {
    key: 'offences',
    kind: 'list',
    atLeast: 1,
    required: true,
    atMost: 3,
    fields: [
      { key: 'date', kind: 'day', required: true, past: true },
      { key: 'kind', kind: 'choice', choices: ['summary', 'unsure'], required: true },
    ],
  },
];
const words: Words = {
  title: '',
  about: '',
  stages: {},
  acts: {},
  clocks: {},
  triggers: {},
  endings: {},
  notices: {},
  fields: {
    dateOfBirth: 'Date of birth',
    offences: 'Offences',
    'offences.one': 'Offence',
    date: 'When it happened',
  },
  choices: {},
};
const asking = { name: 'Test', form, words, now: () => Date.UTC(2026, 10, 23, 12) };
const good = {
  source: 'Police',
  dateOfBirth: '2011-05-03',
  admission: 'full',
  offences: [{ date: '2026-11-22', kind: 'unsure' }],
};
const faultsOf = (body: unknown) =>
  Object.fromEntries(readBody(asking, body).faults.map(({ pointer, fault }) => [pointer, fault]));

describe('a body that a form asks for', () => {
  it('is taken as it was given, instants as milliseconds, text without the blanks around it', () => {
    expect(
      readBody(asking, {
        ...good,
        source: '  Police ',
        bailEnds: '2026-12-01T10:00:00+00:00',
        account: 'one\ntwo',
        weeks: 3,
        flags: ['knife'],
        already: false,
      }),
    ).toEqual({
      answers: {
        ...good,
        bailEnds: Date.UTC(2026, 11, 1, 10),
        account: 'one\ntwo',
        weeks: 3,
        flags: ['knife'],
        already: false,
      },
      faults: [],
    });
  });

  it('is told every fault at once, each with its pointer', () => {
    expect(
      faultsOf({
        source: 'a\u0007b',
        account: 7,
        dateOfBirth: '2027-01-01',
        bailEnds: '2026-12-01',
        admission: 'perhaps',
        flags: ['spoon'],
        already: 'yes',
        weeks: 21,
        surprise: 1,
        offences: [
          { date: '2026-02-30', kind: 'summary', colour: 'red' },
          'nonsense',
          { date: '2026-11-24' },
        ],
      }),
    ).toEqual({
      '/source': 'has a line break or a character that cannot be printed',
      '/account': 'must be text',
      '/dateOfBirth': 'cannot be later than today',
      '/bailEnds': 'must be a date and time with its offset, such as 2026-09-18T09:30:00+01:00',
      '/admission': 'must be one of: full, denies',
      '/flags': 'must be one of: knife, hate',
      '/already': 'must be true or false',
      '/weeks': 'must be no more than 20',
      '/surprise': 'is not asked here',
      '/offences/0/date': 'must be a date such as 2026-09-18',
      '/offences/0/colour': 'is not asked here',
      '/offences/1': 'must be an object',
      '/offences/2/date': 'cannot be later than today',
      '/offences/2/kind': 'is needed',
    });
  });

  it.each(['1899-12-31', '2100-01-01', '9999-12-31', '1000-01-01'])(
    'says to check the year of a date such as %s',
    (day) => {
      const checkTheYear = 'must be from 1900 to 2099: check the year';
      const offences = [{ date: day, kind: 'summary' }];
      expect(
        faultsOf({ ...good, dateOfBirth: day, bailEnds: `${day}T23:59:59Z`, offences }),
      ).toEqual({
        '/dateOfBirth': checkTheYear,
        '/bailEnds': checkTheYear,
        '/offences/0/date': checkTheYear,
      });
    },
  );

  it.each(['1900-01-01', '2099-12-31'])('takes a date such as %s', (day) => {
    expect(faultsOf({ ...good, bailEnds: `${day}T23:59:59Z` })).toEqual({});
  });

  it.each([
    ['nothing', undefined],
    ['a list', []],
    ['text', 'x'],
    ['null', null],
  ])('cannot be %s', (_, body) => {
    expect(faultsOf(body)).toEqual({ '': 'must be an object' });
  });

  it('says an empty answer is needed, and asks what other answers bring', () => {
    expect(faultsOf({ ...good, source: '  ', dateOfBirth: null, admission: 'denies' })).toEqual({
      '/source': 'is needed',
      '/dateOfBirth': 'is needed',
      '/why': 'is needed',
    });
    expect(faultsOf({ ...good, why: 'because' })).toEqual({
      '/why': 'is not asked with these answers',
    });
  });

  it('bounds every text and list', () => {
    expect(
      faultsOf({ ...good, source: 'x'.repeat(301), account: 'x'.repeat(20_001), offences: [] }),
    ).toEqual({
      '/source': 'must be no longer than 300 characters',
      '/account': 'must be no longer than 20,000 characters',
      '/offences': 'must have at least 1',
    });
    expect(
      faultsOf({ ...good, offences: Array.from({ length: 4 }, () => good.offences[0]) }),
    ).toEqual({ '/offences': 'must have no more than 3' });
    expect(faultsOf({ ...good, offences: { length: 1 } })).toEqual({
      '/offences': 'must be a list',
    });
  });

  it('takes neither half a character nor a planted prototype', () => {
    expect(faultsOf({ ...good, source: 'a\ud800' })).toEqual({
      '/source': 'has a line break or a character that cannot be printed',
    });
    expect(
      Object.keys(faultsOf(JSON.parse(`{"__proto__":{"source":"x"},"constructor":1}`))),
    ).toContain('/source');
    expect(({} as { source?: string }).source).toBeUndefined();
  });

  it('asks a field for each item of the case by the item’s id', () => {
    const each = {
      ...asking,
      name: 'Each',
      form: [
        { key: 'outcome', kind: 'choice', choices: ['a', 'b'], required: true, each: 'offences' },
      ] as Form,
      items: { offences: ['o1', 'o2'] },
    };
    expect(readBody(each, { outcome: { o1: 'a', o2: 'b' } })).toEqual({
      answers: { outcome: { o1: 'a', o2: 'b' } },
      faults: [],
    });
    expect(readBody(each, { outcome: { o1: 'c', o3: 'a' } }).faults).toEqual([
      { pointer: '/outcome/o3', fault: 'is not asked here' },
      { pointer: '/outcome/o1', fault: 'must be one of: a, b', kind: 'notAChoice' },
      { pointer: '/outcome/o2', fault: 'is needed', kind: 'needed' },
    ]);
    expect(readBody(each, { outcome: 'a' }).faults).toEqual([
      { pointer: '/outcome', fault: 'must be an answer for each of the offences, by its id' },
    ]);
  });

  it('keeps what was not faulty, so that rules across answers can speak as well', () => {
    expect(
      readBody(asking, { ...good, admission: 'perhaps', offences: [{ date: 'x', kind: 'unsure' }] })
        .answers,
    ).toEqual({ source: 'Police', dateOfBirth: '2011-05-03', offences: [{ kind: 'unsure' }] });
  });
});

it('names the place of a fault in the procedure’s words', () => {
  expect(
    sayFaults(form, words, [
      { pointer: '/dateOfBirth', fault: 'is needed' },
      { pointer: '/offences/1/date', fault: 'is needed' },
      { pointer: '/offences', fault: 'is needed' },
      { pointer: '/surprise', fault: 'is not asked here' },
      { pointer: '', fault: 'must be an object' },
    ]).map(({ said }) => said),
  ).toEqual([
    'Date of birth: is needed',
    'Offence 2: When it happened: is needed',
    'Offences: is needed',
    'surprise: is not asked here',
    'Must be an object',
  ]);
});
