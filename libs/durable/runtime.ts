import type { Entry } from '../domain/entry';

/**
 * All a clerk needs of the place it works in. Temporal is one (temporal.ts), a turned clock
 * another, a journal a third.
 */
export interface Runtime {
  /** Epoch milliseconds. Never goes back. */
  now(): number;
  /**
   * Wait for the instant `until` (for ever when there is none) or until something has `arrived`.
   */
  rest(until: number | undefined, arrived: () => boolean): Promise<void>;
  /**
   * Write entries to the record; they are the case's history once this returns. Gives back those of
   * which the record learned something: who heard.
   */
  settle(entries: readonly Entry[]): Promise<readonly Entry[]>;
  /** Whether entry `seq` may be, or was, "this case follows `change`". */
  follows(change: string, seq: number): boolean;
}
