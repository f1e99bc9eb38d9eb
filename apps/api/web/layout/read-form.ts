/**
 * What a browser posted, as answers: the shape the API takes. A field's name is its pointer without
 * the first stroke ('offences/0/date'); a day comes in three parts, an instant with a time beside
 * them. Pure: what a person must mend before anything else can be checked comes back as faults, in
 * words for a page.
 */
import {
  asked,
  type Answers,
  type DatePart,
  type Fault,
  type Field,
  type Form,
  type Json,
} from '../../../../libs/domain/form';
import { atHour, offset, startOf, type Hour } from '../../../../libs/domain/london';

export interface Posted {
  readonly [name: string]: unknown;
}
/** Ids of the case's items, by list: for fields asked `each`. */
export interface Items {
  readonly [list: string]: readonly string[];
}

export interface ReadForm {
  readonly answers: Answers;
  readonly faults: readonly Fault[];
}

/** Most items a list on one page is read for: a defence, not a rule. */
const mostItems = 100;

/** `beside` are answers of other pages: what is asked on this one may depend on them. */
export function readForm(
  form: Form,
  posted: Posted,
  { items = {}, beside = {} }: { readonly items?: Items; readonly beside?: Answers } = {},
  above = '',
): ReadForm {
  const answers: { [key: string]: Json } = {};
  const faults: Fault[] = [];
  for (const field of form) {
    if (!asked(field, { ...beside, ...answers })) continue;
    const name = `${above}${field.key}`;
    const read = field.each
      ? readEach(field, posted, items[field.each] ?? [], name)
      : field.kind === 'list'
        ? readList(field, posted, items, name)
        : readOne(field, posted, name);
    if (read.answer !== undefined) answers[field.key] = read.answer;
    faults.push(...read.faults);
  }
  return { answers, faults };
}

interface One {
  readonly answer: Json | undefined;
  readonly faults: readonly Fault[];
}
const none: One = { answer: undefined, faults: [] };
const said = (answer: Json): One => ({ answer, faults: [] });
const fault = (name: string, words: string, parts?: readonly DatePart[]): One => ({
  answer: undefined,
  faults: [{ pointer: `/${name}`, fault: words, ...(parts ? { parts } : {}) }],
});

function readEach(field: Field, posted: Posted, ids: readonly string[], name: string): One {
  const read = ids.map((id) => [id, readOne(field, posted, `${name}/${id}`)] as const);
  const given = read.flatMap(([id, { answer }]) =>
    answer === undefined ? [] : [[id, answer] as const],
  );
  return {
    answer: given.length > 0 || field.required ? Object.fromEntries(given) : undefined,
    faults: read.flatMap(([, one]) => one.faults),
  };
}

/** As many items as the page showed, by its hidden count; one with nothing in it is no item. */
function readList(field: Field, posted: Posted, items: Items, name: string): One {
  const count = Math.min(Number(text(posted[`${name}/count`])) || 0, field.atMost ?? mostItems);
  const read = Array.from({ length: count }, (_, i) =>
    readForm(field.fields ?? [], posted, { items }, `${name}/${i}/`),
  );
  return {
    answer: count > 0 ? read.map(({ answers }) => answers as Json) : undefined,
    faults: read.flatMap((one) => one.faults),
  };
}

function readOne(field: Field, posted: Posted, name: string): One {
  const raw = posted[name];
  switch (field.kind) {
    case 'day':
      return day(posted, name);
    case 'instant':
      return instant(posted, name);
    case 'choices': {
      const chosen = several(raw);
      return chosen.length === 0 ? none : said(chosen);
    }
    case 'yesNo':
      return text(raw) === ''
        ? none
        : said(text(raw) === 'yes' ? true : text(raw) === 'no' ? false : text(raw));
    case 'number': {
      const written = text(raw).replace(/[,£\s]/g, '');
      return written === ''
        ? none
        : said(/^-?\d+(\.\d+)?$/.test(written) ? Number(written) : written);
    }
    default:
      return text(raw) === '' ? none : said(text(raw));
  }
}

const text = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : '';
const several = (value: unknown): readonly string[] =>
  (Array.isArray(value)
    ? value
    : value !== null && typeof value === 'object'
      ? Object.values(value)
      : [value]
  )
    .map(text)
    .filter((one) => one !== '');

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** '9', 'Sept' and 'september' are the ninth month. */
const monthOf = (written: string): string => {
  const named =
    written.length < 3
      ? -1
      : months.findIndex(
          (month) =>
            month.startsWith(written.toLowerCase().replace(/\.$/, '')) ||
            (/^sept\.?$/i.test(written) && month === 'september'),
        );
  return named < 0 ? written : String(named + 1);
};

function day(posted: Posted, name: string): One {
  const parts = {
    day: text(posted[`${name}-day`]),
    month: monthOf(text(posted[`${name}-month`])),
    year: text(posted[`${name}-year`]),
  };
  const missing = (Object.keys(parts) as (keyof typeof parts)[]).filter(
    (part) => parts[part] === '',
  );
  if (missing.length === 3) return none;
  if (missing.length > 0) return fault(name, `must include a ${missing.join(' and ')}`, missing);
  if (!/^\d{4}$/.test(parts.year)) return fault(name, 'must include a year of 4 numbers', ['year']);
  const date = `${parts.year}-${parts.month.padStart(2, '0')}-${parts.day.padStart(2, '0')}`;
  try {
    startOf(date);
    return said(date);
  } catch {
    return fault(name, 'must be a real date');
  }
}

/** A London day and a time such as '9:30am', '17:00' or '5pm', as RFC 3339. */
function instant(posted: Posted, name: string): One {
  const date = day(posted, name);
  const written = text(posted[`${name}-time`]);
  if (date.faults.length > 0) return date;
  if (date.answer === undefined) return written === '' ? none : fault(name, 'must include a date');
  if (written === '') return fault(name, 'must include a time', ['time']);
  const hour = hourOf(written);
  if (hour === undefined) return fault(name, 'must have a time such as 9:30am or 17:00', ['time']);
  const at = atHour(date.answer as string, hour);
  const ahead = offset(at);
  return said(new Date(at + ahead).toISOString().replace(/\.000Z$/, ahead === 0 ? 'Z' : '+01:00'));
}

function hourOf(written: string): Hour | undefined {
  const plain = written.toLowerCase().replace(/\s/g, '');
  if (plain === 'midday') return '12:00';
  const [, h, m = '00', half] = /^(\d{1,2})(?:[:.](\d\d))?(am|pm)?$/.exec(plain) ?? [];
  if (h === undefined || Number(m) > 59) return undefined;
  // "9" alone could be either half of the day.
  if (half === undefined && !/[:.]/.test(plain)) return undefined;
  const hour = Number(h);
  if (half === undefined ? hour > 23 : hour < 1 || hour > 12) return undefined;
  return `${String(half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)).padStart(2, '0')}:${m}` as Hour;
}

/** The reverse: what a page shows in its boxes for these answers. */
export function typed(form: Form, answers: Answers, above = ''): Posted {
  return Object.assign(
    {},
    ...form.map((field) => {
      const value = answers[field.key];
      const name = `${above}${field.key}`;
      if (value === undefined || value === null) return {};
      if (field.each)
        return Object.assign(
          {},
          ...Object.entries(value as Answers).map(([id, one]) =>
            written(field, one!, `${name}/${id}`),
          ),
        ) as Posted;
      if (field.kind === 'list')
        return Object.assign(
          { [`${name}/count`]: String((value as readonly Answers[]).length) },
          ...(value as readonly Answers[]).map((item, i) =>
            typed(field.fields ?? [], item, `${name}/${i}/`),
          ),
        ) as Posted;
      return written(field, value, name);
    }),
  ) as Posted;
}

function written({ kind }: Field, value: Json, name: string): Posted {
  if (kind === 'yesNo') return { [name]: value === true ? 'yes' : value === false ? 'no' : value };
  if (kind === 'day' || kind === 'instant') {
    const [, y, m, d, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(String(value)) ?? [];
    if (y === undefined) return {};
    return {
      [`${name}-day`]: String(Number(d)),
      [`${name}-month`]: String(Number(m)),
      [`${name}-year`]: y,
      ...(kind === 'instant' ? { [`${name}-time`]: time ?? '' } : {}),
    };
  }
  return { [name]: kind === 'choices' ? value : String(value) };
}
