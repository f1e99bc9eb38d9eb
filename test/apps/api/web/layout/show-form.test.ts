/**
 * A form on a page: what stands under which answer, what is asked next, and what the summary leads
 * to.
 */
import { askedForm, askedWith } from '../../../../../apps/api/web/layout/asked-form';
import { answering } from '../../../../../apps/api/web/layout/answering';
import { sayOnPage } from '../../../../../apps/api/web/layout/say-fault';
import { rearranged } from '../../../../../apps/api/web/layout/rearranged';
import { shownKeys } from '../../../../../apps/api/web/layout/show-form';
import type { Shown } from '../../../../../apps/api/web/layout/shown';
import type { FaultKind, Field, Form } from '../../../../../libs/domain/form';
import type { Words } from '../../../../../libs/domain/procedure';
import { jointDecision } from '../../../../../workflows/joint-decision';

const { forms, words } = jointDecision;
const plain = (fields: Words['fields']): Words => ({
  ...words,
  fields,
  choices: { yes: 'Yes', no: 'No' },
});
const keys = (shown: readonly Shown[]) => shown.map(({ key }) => key);
const nested = ({ params }: Shown, value: string) =>
  (
    (params.items as { value: string; nested?: Shown[] }[]).find((item) => item.value === value)
      ?.nested ?? []
  ).map(({ key }) => key);
const none = () => [];

const form: Form = [
  { key: 'told', kind: 'choice', choices: ['yes', 'no'], required: true },
  { key: 'why', kind: 'words', when: { field: 'told', is: ['no'] }, required: true },
  { key: 'safe', kind: 'yesNo', when: { field: 'told', is: ['yes'] }, required: true },
  { key: 'plan', kind: 'words', when: { field: 'safe', is: ['no'] }, required: true },
];
const said = plain({
  told: { label: 'Was the child told?', as: 'question' },
  why: { label: 'Why not', as: 'reason' },
  safe: { label: 'Do they feel safe?', as: 'question' },
  plan: 'What is done about it',
});

it('puts one simple box under the answer that asks for it, and shows nothing else that is not asked', () => {
  const { shown } = askedWith({ form, words: said }, {});
  expect(keys(shown)).toEqual(['told']);
  expect([nested(shown[0]!, 'no'), nested(shown[0]!, 'yes')]).toEqual([['why'], []]);
});

it('asks what an answer asks in addition once that answer was sent, and blames nobody for it before', async () => {
  const first = await answering(
    { form, words: said },
    { told: 'yes', _shown: askedWith({ form, words: said }, {}).keys },
    () => [{ pointer: '/safe', fault: 'is needed', kind: 'needed' }],
  );
  expect([first.more, first.faults]).toEqual([true, []]);
  const again = askedForm({ form, words: said }, { told: 'yes' }, first.faults, first.more);
  expect([keys(again.shown), again.keys]).toEqual([['told', 'safe'], 'told why safe plan']);
  const second = await answering({ form, words: said }, { told: 'yes', _shown: again.keys }, () => [
    { pointer: '/safe', fault: 'is needed', kind: 'needed' },
  ]);
  expect([second.more, second.faults.map(({ summary }) => summary)]).toEqual([
    false,
    ['Select an answer to “Do they feel safe?”'],
  ]);
});

it('asks every field of every form of the procedure by some page, and by none twice', () => {
  for (const [act, fields] of Object.entries(forms.acts)) {
    const every = (shown: readonly Shown[]): readonly string[] =>
      shown.flatMap((each) => [
        each.key,
        ...((each.params.items ?? []) as { nested?: Shown[] }[]).flatMap((item) =>
          every(item.nested ?? []),
        ),
      ]);
    const { shown, keys: carried } = askedWith({ form: fields, words }, {});
    const twice = every(shown).filter((key, i, all) => all.indexOf(key) !== i);
    expect([act, twice]).toEqual([act, []]);
    expect([act, [...every(shown)].sort()]).toEqual([
      act,
      carried.split(' ').filter(Boolean).sort(),
    ]);
  }
});

it('lets an optional answer be left open again, and marks it as optional', () => {
  const { shown } = askedWith(
    {
      form: [{ key: 'knife', kind: 'yesNo' }],
      words: plain({ knife: { label: 'Was there a knife?', as: 'question' } }),
    },
    { knife: true },
  );
  expect(shown[0]!.params).toMatchObject({
    fieldset: { legend: { text: 'Was there a knife? (optional)' } },
    items: [
      { value: 'yes', checked: true },
      { value: 'no', checked: false },
      { value: '', text: 'Not known' },
    ],
  });
});

it('leads from the summary to the very box', () => {
  const dated: Form = [
    { key: 'date', kind: 'day', required: true },
    { key: 'outcomes', kind: 'choice', choices: ['yes'], each: 'offences', required: true },
  ];
  const asking = {
    form: dated,
    words: plain({ date: 'Date of the offence', outcomes: 'Outcome', 'offences.one': 'Offence' }),
    each: { outcomes: [{ id: 'o1', title: 'Offence 1' }] },
  };
  const faults = sayOnPage(dated, asking.words, [
    { pointer: '/date', fault: 'must include a year', parts: ['year'] },
    { pointer: '/outcomes/o1', fault: 'is needed', kind: 'needed' },
    { pointer: '/elsewhere', fault: 'is not asked here' },
  ]);
  expect(askedForm(asking, { 'date-day': '3', 'date-month': '4' }, faults).errors).toEqual([
    { text: 'Date of the offence must include a year', href: '#date-year' },
    { text: 'Offence 1: select outcome', href: '#outcomes-o1' },
    { text: 'Is not asked here' },
  ]);
});

it.each<[string, FaultKind | undefined, Field['kind'], Words['fields'][string], string]>([
  ['is needed', 'needed', 'text', 'Child’s first names', 'Enter child’s first names'],
  ['is needed', 'needed', 'choice', 'Kind of offence', 'Select kind of offence'],
  ['is needed', 'needed', 'words', { label: 'Why', as: 'reason' }, 'Say why'],
  [
    'is needed',
    'needed',
    'instant',
    { label: 'When is it listed?', as: 'question' },
    'Enter an answer to “When is it listed?”',
  ],
  ['is needed', 'needed', 'text', 'PNC ID', 'Enter PNC ID'],
  [
    'cannot be later than today',
    'dayAhead',
    'day',
    'Date of the offence',
    'Date of the offence must be today or in the past',
  ],
  [
    'must be no longer than 300 characters',
    undefined,
    'text',
    'Crime numbers',
    'Crime numbers must be no longer than 300 characters',
  ],
  [
    'must be true or false',
    'notAChoice',
    'yesNo',
    { label: 'Was there a knife?', as: 'question' },
    'Select an answer to “Was there a knife?”',
  ],
])('says “%s” (%s) of %s “%j” as “%s”', (fault, is, kind, label, text) => {
  const told = { pointer: '/it', fault, ...(is ? { kind: is } : {}) };
  expect(sayOnPage([{ key: 'it', kind }], plain({ it: label }), [told])[0]!.text).toBe(text);
});

it.each([
  ['childsWords', 'Enter the child’s own words'],
  ['victimsWords', 'Enter the victim’s own words'],
])('asks for words by what they are, where the label of %s names whose they are', (key, text) => {
  const told = [{ pointer: `/${key}`, fault: 'is needed', kind: 'needed' as const }];
  expect(sayOnPage([{ key, kind: 'words' }], words, told)[0]!.text).toBe(text);
});

it('adds an item and takes one away without scripts, and keeps what was typed in the others', () => {
  const posted = {
    'victims/count': '3',
    'victims/0/name': 'A',
    'victims/1/name': 'B',
    'victims/2/name': 'C',
    why: 'x',
  };
  expect(rearranged(posted)).toBeUndefined();
  expect(rearranged({ ...posted, _add: 'victims' })).toMatchObject({
    'victims/count': '4',
    'victims/2/name': 'C',
  });
  expect(rearranged({ ...posted, _remove: 'victims/1' })).toMatchObject({
    'victims/count': '2',
    'victims/0/name': 'A',
    'victims/1/name': 'C',
    why: 'x',
  });
  expect(rearranged({ ...posted, _remove: 'victims/1' })).not.toHaveProperty(['victims/2/name']);
  const list: Form = [
    {
      key: 'victims',
      kind: 'list',
      required: true,
      atLeast: 1,
      fields: [{ key: 'name', kind: 'text' }],
    },
  ];
  expect(
    askedForm(
      { form: list, words: plain({ victims: 'Victims', 'victims.one': 'Victim', name: 'Name' }) },
      posted,
      none(),
    ).shown[0]!.items!.map(({ title, remove }) => [title, remove]),
  ).toEqual([
    ['Victim 1', 'victims/0'],
    ['Victim 2', 'victims/1'],
    ['Victim 3', 'victims/2'],
  ]);
});

it('knows which keys a page shows', () => {
  expect(shownKeys(form, {})).toEqual(['told', 'why']);
  expect(shownKeys(form, { told: 'no' })).toEqual(['told', 'why']);
});
