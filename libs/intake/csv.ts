/** A CSV as rows, broken ones named by their line, so that the good ones can go through. */
import { parse, type CsvError } from 'csv-parse/sync';
import type { Answers, Fault, Field, Form, Json } from '../domain/form';
import { columnsOf, referralsIn, strayColumns, type Row } from '../domain/rows';
import { Faults } from './not-taken';

export interface Group {
  /** Line numbers of the file; the heading is line 1. */
  readonly rows: readonly number[];
  readonly sourceReference: string;
  readonly body: Answers;
  readonly faults: readonly Fault[];
}

interface Line {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Throws `Faults` where the file cannot be read as a whole: no headings, unknown ones, or the two
 * that must be there are missing.
 */
export function groupsOf(csv: string, form: Form): readonly Group[] {
  const { headings, rows, broken } = read(csv);
  const known = columnsOf(form);
  const faults = [
    ...strayColumns(form, headings).map(
      (heading) => `has the heading "${heading}", which is not one of ours`,
    ),
    ...headings
      .filter((heading, i) => headings.indexOf(heading) !== i)
      .map((heading) => `has the heading "${heading}" twice`),
    ...['source', 'sourceReference']
      .filter((needed) => known.includes(needed) && !headings.includes(needed))
      .map((needed) => `has no heading "${needed}"`),
  ];
  if (faults.length > 0)
    throw new Faults(faults.map((fault) => ({ pointer: '', fault, said: `The file ${fault}` })));
  return [
    ...referralsIn(form, rows).map(({ lines, sourceReference, answers, faults: unlike }) => ({
      rows: lines,
      sourceReference,
      body: withDefaults(form, answers),
      faults: unlike,
    })),
    ...broken.map(({ line, why }) => ({
      rows: [line],
      sourceReference: '',
      body: {},
      faults: [{ pointer: '', fault: `line ${line} is broken: ${why}` }],
    })),
  ];
}

/** What the form takes when a cell says nothing. */
function withDefaults(form: Form, answers: Answers): Answers {
  const put = (field: Field): readonly (readonly [string, Json])[] => {
    const value = answers[field.key];
    if (value === undefined)
      return field.otherwise === undefined ? [] : [[field.key, field.otherwise]];
    return [
      [
        field.key,
        field.kind === 'list'
          ? ((value as readonly Answers[]).map((item) =>
              withDefaults(field.fields ?? [], item),
            ) as Json)
          : value,
      ],
    ];
  };
  return Object.fromEntries(form.flatMap(put));
}

function read(csv: string): {
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
  readonly broken: readonly { readonly line: number; readonly why: string }[];
} {
  const broken: { line: number; why: string }[] = [];
  const lines = parse(csv, {
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined) => {
      broken.push({ line: Number(error?.lines ?? 0), why: 'its quotation marks do not pair' });
      return undefined;
    },
  }) as unknown as readonly Line[];
  const [heading, ...rest] = lines;
  if (!heading)
    throw Faults.at('', 'The file is empty or cannot be read: its first line must be the headings');
  const headings = heading.record;
  const rows: Row[] = [];
  for (const { record, info } of rest) {
    if (record.length === headings.length)
      rows.push({
        line: info.lines,
        cells: Object.fromEntries(headings.map((name, i) => [name, record[i]!])),
      });
    else
      broken.push({
        line: info.lines,
        why: `it has ${record.length} columns, the heading has ${headings.length}`,
      });
  }
  return { headings, rows, broken };
}
