/**
 * Waits until something answers: stops early when the process it waits for has ended, or when the
 * caller has had enough.
 */
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Calls `check` until it gives something truthy. What it throws is kept, and told if the time runs
 * out.
 */
export async function until(check, { what, seconds = 60, child, signal }) {
  let last = 'no answer yet';
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline;) {
    signal?.throwIfAborted();
    if (child?.ended)
      throw new Error(`${what} ended while it was starting (${child.ended}).\n${child.story()}`);
    try {
      const value = await check();
      if (value) return value;
    } catch (error) {
      if (error.fatal) throw error;
      last = error.message || error.code || String(error);
    }
    await sleep(50);
  }
  throw new Error(
    `${what} did not answer within ${seconds} s: ${last}${child ? `\n${child.story()}` : ''}`,
  );
}
