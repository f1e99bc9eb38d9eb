/**
 * Referrals as rows of a table: one row for each item of a list (an offence), grouped by source
 * reference. The columns are the intake form's own: `childFamilyName`, `offences.date`. What a cell
 * says is turned into the answer the API would take, and then checked like any other referral.
 */
import type { Answers, Field, Form, Json } from './form';

export interface Row {
  /** The line of the file it begins on, counted from 1. */
  readonly line: number;
  readonly cells: { readonly [column: string]: string };
}

export interface Grouped {
  readonly lines: readonly number[];
  readonly sourceReference: string;
  readonly answers: Answers;
  readonly faults: readonly { readonly pointer: string; readonly fault: string }[];
}

/** Every column a file may have, in the form's order. */
export const columnsOf = (form: Form): readonly string[] =>
  form.flatMap(({ key, kind, fields = [] }) =>
    kind === 'list' ? fields.map((field) => `${key}.${field.key}`) : [key],
  );

/** Columns that no form asks for: named, so that a misspelt heading loses nothing in silence. */
export const strayColumns = (form: Form, columns: readonly string[]): readonly string[] =>
  columns.filter((column) => !columnsOf(form).includes(column));

/**
 * The referrals in these rows. Rows of one source reference belong together wherever they stand.
 */
export function referralsIn(form: Form, rows: readonly Row[]): readonly Grouped[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const reference = (row.cells.sourceReference ?? '').trim();
    // A row without a reference stands alone, and is refused alone.
    const name = reference === '' ? `line ${row.line}` : reference;
    groups.set(name, [...(groups.get(name) ?? []), row]);
  }
  return [...groups].map(([, group]) => one(form, group));
}

function one(form: Form, rows: readonly Row[]): Grouped {
  const answers: { [key: string]: Json } = {};
  const faults: { pointer: string; fault: string }[] = [];
  for (const field of form) {
    if (field.kind === 'list') {
      const items = rows.flatMap((row) => item(field, row));
      if (items.length > 0) answers[field.key] = items;
      continue;
    }
    const said = new Set(
      rows.map((row) => (row.cells[field.key] ?? '').trim()).filter((cell) => cell !== ''),
    );
    if (said.size > 1)
      faults.push({
        pointer: `/${field.key}`,
        fault: `is not the same on lines ${rows.map(({ line }) => line).join(', ')}`,
      });
    const [cell] = said;
    if (cell !== undefined) answers[field.key] = value(field, cell);
  }
  return {
    lines: rows.map(({ line }) => line),
    sourceReference: String(answers.sourceReference ?? ''),
    answers,
    faults,
  };
}

function item({ key, fields = [] }: Field, { cells }: Row): readonly Json[] {
  const said = fields.flatMap((field) => {
    const cell = (cells[`${key}.${field.key}`] ?? '').trim();
    return cell === '' ? [] : [[field.key, value(field, cell)] as const];
  });
  return said.length === 0 ? [] : [Object.fromEntries(said)];
}

/**
 * What a cell says, as the API takes it. What cannot be read is left as it stands, for the form's
 * checks to name.
 */
function value({ kind }: Field, cell: string): Json {
  switch (kind) {
    case 'yesNo':
      return /^(yes|y|true)$/i.test(cell) ? true : /^(no|n|false)$/i.test(cell) ? false : cell;
    case 'number':
      return Number.isFinite(Number(cell)) ? Number(cell) : cell;
    case 'choices':
      return cell
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '');
    case 'day': {
      const [, d, m, y] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(cell) ?? [];
      return d === undefined ? cell : `${y}-${m!.padStart(2, '0')}-${d.padStart(2, '0')}`;
    }
    default:
      return cell;
  }
}
