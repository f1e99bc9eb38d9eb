/**
 * Referrals as the API takes them, for a command: the same reading, the same checks, the same
 * receipts.
 */
import { Clock } from '../../libs/database/clock/clock';
import type { Database } from '../../libs/database/connect';
import { Procedures, TheRecord } from '../../libs/database/the-record';
import { Receipts } from '../../libs/intake/receipts';
import { Referring } from '../../libs/intake/referring';
import { procedures } from '../../workflows/procedures';
import { inDemonstration, publicUrl, receiptKey } from './settings';

/** `clock` says when they are received: now, unless an invented past is told. */
export const referringBy = (record: TheRecord, clock: Clock): Referring =>
  new Referring(record, new Procedures(procedures), new Receipts(receiptKey(), publicUrl()), clock);

export async function whileReferring<T>(
  database: Database,
  work: (referring: Referring) => Promise<T>,
): Promise<T> {
  const clock = inDemonstration() ? await Clock.demonstration(database) : Clock.real();
  try {
    return await work(referringBy(new TheRecord(database), clock));
  } finally {
    clock.stop();
  }
}
