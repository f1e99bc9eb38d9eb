/**
 * How long each process waits for the record, in real milliseconds: all of it stands here, each
 * figure once, with its reason. What has waited for longer is told that the record is away.
 */
export interface Patience {
  /** For a connection: until one of the pool is free, or a new one stands. */
  readonly connection: number;
  /** PostgreSQL gives up a statement that runs for longer; undefined for as long as it takes. */
  readonly statement: number | undefined;
  /** PostgreSQL gives up a statement that waits so long for what another holds. */
  readonly lock: number;
  /** PostgreSQL ends a transaction in which nothing is asked for so long: it may hold locks. */
  readonly idle: number;
}

export const patience = {
  /**
   * A person waits, and their browser and whatever stands before us give up after half a minute. A
   * lock is given up sooner than a connection is: whoever waits for a connection then gets one, even
   * if all of them waited for one lock. A statement has room for the longest list of the whole
   * service; a transaction asks its next question at once, for it waits for nobody outside.
   */
  api: { connection: 5_000, statement: 10_000, lock: 3_000, idle: 10_000 },
  /**
   * Temporal gives the settling of a case 30 seconds and begins another try then: one try is over
   * before, even if it waited in full for a connection, a lock and a statement (25 seconds). All
   * that the worker does is tried again, so that it need not be any more patient.
   */
  worker: { connection: 5_000, statement: 12_000, lock: 8_000, idle: 12_000 },
  /** It looks every 15 seconds and must say soon that nobody answers. */
  watch: { connection: 5_000, statement: 5_000, lock: 5_000, idle: 5_000 },
  /** Somebody sits before it and can break it off; a file of ten thousand lines goes on for long. */
  command: { connection: 10_000, statement: 60_000, lock: 30_000, idle: 60_000 },
  /**
   * A new index takes as long as its table is big. But everybody waits behind a change of a table
   * that waits for its lock: it is given up soon, and begun again by hand.
   */
  migration: { connection: 10_000, statement: undefined, lock: 10_000, idle: 60_000 },
} as const satisfies { readonly [process: string]: Patience };

/**
 * A server that has not even given a statement up by so much later does not answer any more: the
 * network is cut, or the machine stands still. The connection is thrown away.
 */
export const silence = 2_000;

/** After so long without traffic the system asks whether the other end is there at all. */
export const keepAlive = 10_000;
