/**
 * What the board shows, as a file for a spreadsheet. A cell that a spreadsheet would take for a
 * formula is made text; nobody’s name stands in it that the reader may not know.
 */
import { stringify } from 'csv-stringify/sync';
import type { DriftBoard } from './drift-view';

const columns = [
  'How urgent',
  'Reference',
  'Panel',
  'Child',
  'What',
  'How it stands',
  'Due',
  'First due',
  'Why it moved',
  'Paused',
  'Stage',
  'With',
  'Whose turn',
  'Since',
  'Allocated to',
  'Who was told',
  'Who was passed over',
  'What I did',
];

export const asCsv = ({ groups }: DriftBoard): string =>
  stringify(
    groups.flatMap(({ title, rows }) =>
      rows.map((row) => [
        title,
        row.reference,
        row.title,
        row.child ?? '',
        row.clock ?? '',
        row.lateness,
        row.due ?? '',
        row.first ?? '',
        row.moves.join('; '),
        row.paused
          ? `${row.paused.reason}, since ${row.paused.since}, until ${row.paused.until} at the ` +
            'latest'
          : '',
        row.stage,
        row.withSaid,
        row.holder,
        row.since ?? '',
        row.workers.join('; '),
        row.told.join('; '),
        row.passedOver.join('; '),
        row.did.join('; '),
      ]),
    ),
    { header: true, columns, escape_formulas: true, bom: true, record_delimiter: 'windows' },
  );
