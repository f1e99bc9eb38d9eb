/** Whether PostgreSQL answers. */
import type { DataSource } from 'typeorm';

export const answers = (source: Pick<DataSource, 'query'>): Promise<boolean> =>
  source.query('select 1').then(
    () => true,
    () => false,
  );
