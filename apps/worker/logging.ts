/** What Nest and Temporal have to say of themselves, by the list of libs/logging. */
import type { LoggerService } from '@nestjs/common';
import { DefaultLogger, type Logger as TemporalLogger } from '@temporalio/worker';
import { kindOf, type Log } from '../../libs/logging/logging';

/** Nest's warnings; that it has loaded a module is no news. */
export const forNest = (log: Log): LoggerService => ({
  log: () => undefined,
  warn: (says: unknown) => log.warn(String(says)),
  error: (says: unknown) => log.error(String(says)),
});

export const forTemporal = (log: Log): TemporalLogger =>
  new DefaultLogger('WARN', ({ level, message, meta }) => {
    const fields = { ...meta, ...(meta?.error === undefined ? {} : { kind: kindOf(meta.error) }) };
    log[level === 'ERROR' ? 'error' : 'warn'](message, fields);
  });
