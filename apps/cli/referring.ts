/**
 * Referrals as the API takes them, for a command: the same reading, the same checks, the same
 * receipts.
 */
import { Clock } from '../../libs/database/clock/clock';
import type { Database } from '../../libs/database/connect';
import { procedures } from '../../workflows/procedures';
import { Receipts } from '../../libs/intake/receipts';
import { Procedures, TheRecord } from '../../libs/database/the-record';
import { Referrals } from '../api/referrals/referrals.service';
import { inDemonstration, publicUrl, receiptKey } from './settings';

/** `clock` says when they are received: now, unless an invented past is told. */
export const referralsBy = (record: TheRecord, clock: Clock): Referrals =>
  new Referrals(record, new Procedures(procedures), new Receipts(receiptKey(), publicUrl()), clock);

export async function withReferrals<T>(
  database: Database,
  work: (referrals: Referrals, record: TheRecord) => Promise<T>,
): Promise<T> {
  const record = new TheRecord(database);
  const clock = inDemonstration() ? await Clock.demonstration(database) : Clock.real();
  try {
    return await work(referralsBy(record, clock), record);
  } finally {
    clock.stop();
  }
}
