/**
 * The log of the worker and of the watch: a sentence written here, and beside it fields from a list
 * of what may be logged. Ids, counts and kinds of error are on it; names, answers and the words of
 * an error are not, and what is not on it is left out.
 */
import pino, { type DestinationStream } from 'pino';

/** What may stand beside a sentence. */
const mayBeLogged = [
  'caseId',
  'delivery',
  'kind',
  'code',
  'address',
  'count',
  'workflowId',
  'workflowRunId',
  'workflowType',
  'activityType',
  'attempt',
  'sdkComponent',
  'durationMs',
] as const;
type Fields = { readonly [F in (typeof mayBeLogged)[number]]?: string | number };

export interface Log {
  info(says: string, fields?: Fields): void;
  warn(says: string, fields?: Fields): void;
  error(says: string, fields?: Fields): void;
}

const allowed = (fields: { readonly [field: string]: unknown } = {}): Fields =>
  Object.fromEntries(
    mayBeLogged.flatMap((field) =>
      ['string', 'number'].includes(typeof fields[field]) ? [[field, fields[field]]] : [],
    ),
  );

/** The kind of an error: its type, code or class; never its words, which may quote an answer. */
export function kindOf(error: unknown): string {
  const { type, code, name } = error as {
    readonly type?: unknown;
    readonly code?: unknown;
    readonly name?: unknown;
  };
  return String(type ?? code ?? name ?? 'unknown');
}

export function logTo(destination?: DestinationStream, part: 'worker' | 'watch' = 'worker'): Log {
  const options = {
    base: { part },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (level: string) => ({ level }) },
  };
  const logger = destination ? pino(options, destination) : pino(options);
  const at = (level: 'info' | 'warn' | 'error') => (says: string, fields?: Fields) => {
    logger[level](allowed(fields), says);
  };
  return { info: at('info'), warn: at('warn'), error: at('error') };
}
