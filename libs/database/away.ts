/**
 * What "the record is away" means: PostgreSQL is gone, starts, ends, hangs, has no connection left,
 * or gave up what took too long. Whoever asked may ask again. Everything else that goes wrong in a
 * query is a fault of ours. It is told by codes: PostgreSQL's (SQLSTATE) and those of the system.
 */

/** What pg and its pool say without a code of their own gets this one, in `pooling.ts`. */
export const noConnection = 'NO_CONNECTION';

/** The first two letters of an SQLSTATE: connection gone, out of resources. */
const classes: ReadonlySet<string> = new Set(['08', '53']);

/** Whole codes. */
const codes: ReadonlySet<string> = new Set([
  noConnection,
  // PostgreSQL was shut down by its administrator, crashed, or starts or ends just now; the
  // database is dropped; a connection was idle for too long.
  '57P01',
  '57P02',
  '57P03',
  '57P04',
  '57P05',
  // Given up after the time that `patience.ts` gives it: a statement, a lock, an idle transaction.
  '57014',
  '55P03',
  '25P03',
  // Of the system: nobody listens, hung up, no answer, no way there, no such name just now.
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/**
 * TypeORM's errors where the connection went while a transaction stood between two questions: it has
 * let go of it, and says no more of why.
 */
const letGo: ReadonlySet<string> = new Set([
  'QueryRunnerAlreadyReleasedError',
  'QueryRunnerProviderAlreadyReleasedError',
]);

interface Failed {
  readonly name?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  /** TypeORM's QueryFailedError holds the driver's own here. */
  readonly driverError?: unknown;
}

export function recordIsAway(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  const { name, code, syscall, driverError } = error as Failed;
  if (driverError !== undefined) return recordIsAway(driverError);
  if (typeof name === 'string' && letGo.has(name)) return true;
  if (typeof code !== 'string') return false;
  // A local server's socket is a file, which is gone while it restarts.
  if (code === 'ENOENT') return syscall === 'connect';
  return codes.has(code) || (isSqlState(code) && classes.has(code.slice(0, 2)));
}

const isSqlState = (code: string): boolean => /^[0-9A-Z]{5}$/.test(code);
