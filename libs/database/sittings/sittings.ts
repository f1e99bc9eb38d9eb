/** Sittings of a panel, as rows: one a day for each procedure. */
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { Sitting } from './sitting';

/** Keep a sitting; one that stands for that procedure and day stays as it is. */
export async function keepSitting(
  source: DataSource,
  sitting: Pick<Sitting, 'procedure' | 'day' | 'startsAt' | 'place' | 'chairId'>,
): Promise<void> {
  await source
    .createQueryBuilder()
    .insert()
    .into(Sitting)
    .values({ id: randomUUID(), closedAt: null, ...sitting })
    .orIgnore()
    .execute();
}
