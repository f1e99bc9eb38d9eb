/** A file of referrals as pages show it: what each column takes, and what became of each row. */
import type { Field, Form } from '../../../libs/domain/form';
import type { Procedure, Words } from '../../../libs/domain/procedure';
import type { ImportedRow } from '../../../libs/intake/import';
import { choiceOf, labelOf } from '../../../libs/intake/say';
import { sayOnPage } from '../web/layout/say-fault';

const results: {
  readonly [result in ImportedRow['result']]: { readonly text: string; readonly colour: string };
} = {
  'would be taken': { text: 'Would be sent', colour: 'green' },
  taken: { text: 'Sent', colour: 'green' },
  'taken before': { text: 'Sent before', colour: 'blue' },
  refused: { text: 'Cannot be sent', colour: 'red' },
};

export function reportView({ forms, words }: Procedure, rows: readonly ImportedRow[]) {
  const count = (result: ImportedRow['result']) =>
    rows.filter((row) => row.result === result).length;
  return {
    rows: rows.map((row) => ({
      ...row,
      lines: row.rows.join(', '),
      said: results[row.result],
      faults: sayOnPage(forms.intake, words, row.faults).map(({ summary }) => summary),
    })),
    counts: {
      good: count('would be taken') + count('taken'),
      before: count('taken before'),
      refused: count('refused'),
    },
  };
}

/** The headings, and what each column takes. */
export const columnsView = (form: Form, words: Words) =>
  form.flatMap((field) =>
    field.kind === 'list'
      ? (field.fields ?? []).map((inner) => columnOf(words, inner, `${field.key}.`))
      : [columnOf(words, field, '')],
  );

function columnOf(words: Words, field: Field, above: string) {
  const takes = takenBy(words, field);
  return {
    column: `${above}${field.key}`,
    label: labelOf(words, field.key).label,
    takes: field.kind === 'choices' ? `${takes}. Several with ; between` : takes,
    required: field.required === true && !field.when,
  };
}

function takenBy(words: Words, { key, kind, choices }: Field): string {
  switch (kind) {
    case 'choice':
    case 'choices':
      return choices!.map((choice) => `${choice} (${choiceOf(words, key, choice)})`).join('; ');
    case 'yesNo':
      return 'yes or no';
    case 'day':
      return 'A date, 2026-09-18 or 18/9/2026';
    case 'instant':
      return 'A date and time, 2026-09-18T17:00:00+01:00';
    case 'number':
      return 'A number';
    default:
      return 'Text';
  }
}
