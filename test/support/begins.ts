/**
 * When tests live: not on the day on which somebody happens to run them. A quiet Tuesday morning,
 * unless `npm run test:instants` says another.
 */
import { realNow } from './real-time';

const quietTuesday = '2026-09-15T10:00:00+01:00';

/** Epoch milliseconds. */
export function begins(): number {
  const asked = process.env.TEST_BEGINS ?? quietTuesday;
  const at = Date.parse(asked);
  if (Number.isNaN(at))
    throw new Error(`TEST_BEGINS is ${asked}: write it like 2026-12-24T15:00:00Z`);
  return at;
}

/** A record that can be asked. */
interface Askable {
  query(sql: string, values: unknown[]): Promise<unknown>;
}

/**
 * Sets the demonstration clock of a record to when tests live; gives the milliseconds by which it is
 * ahead of real time (or behind, which no demonstration is).
 */
export async function beginHere(record: Askable): Promise<number> {
  const ahead = begins() - realNow();
  await shiftTo(record, ahead);
  return ahead;
}

export const shiftTo = (record: Askable, ahead: number): Promise<unknown> =>
  record.query(
    'insert into demonstration (shift_ms) values ($1) on conflict (only_one) do update set shift_ms = $1',
    [String(ahead)],
  );
