/**
 * Temporal's own warnings, by the list of logging.ts. Apart from it, because the watch logs too and
 * loads nothing of Temporal.
 */
import { DefaultLogger, type Logger as TemporalLogger } from '@temporalio/worker';
import { kindOf, type Log } from '../../libs/logging/logging';

export const forTemporal = (log: Log): TemporalLogger =>
  new DefaultLogger('WARN', ({ level, message, meta }) => {
    const fields = { ...meta, ...(meta?.error === undefined ? {} : { kind: kindOf(meta.error) }) };
    log[level === 'ERROR' ? 'error' : 'warn'](message, fields);
  });
