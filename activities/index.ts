/** All that a workflow may ask of the world. */
import type { Database } from '../libs/database/connect';
import type { Procedure } from '../libs/domain/procedure';
import type { Effects } from '../libs/durable/effects';
import { reading } from './journal';
import { settling } from './settle';

export const activities = (
  database: Database,
  procedures: readonly Procedure[],
  realNow: () => number,
): Effects => ({ settle: settling(database, procedures, realNow), journal: reading(database) });
