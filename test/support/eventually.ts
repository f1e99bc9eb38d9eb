/**
 * Waits for what happens elsewhere. How long it takes is the machine's affair, so waits are
 * generous, and say what they waited for; a process that has died ends every wait at once.
 */
import { pause, realNow } from './real-time';

/** Seconds. A machine with eight other busy processes takes a tenth of it. */
const generous = 180;

/** Gives why nothing will happen any more; undefined while something may. */
type Watch = () => string | undefined;
const watches = new Set<Watch>();

/** Every wait asks this too, until the function it gives back is called. */
export function whileWaiting(watch: Watch): () => void {
  watches.add(watch);
  return () => {
    watches.delete(watch);
  };
}

/** Ask until it is so, or fail after `seconds` of real time naming what was awaited. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  seconds = generous,
): Promise<T> {
  const until = realNow() + seconds * 1000;
  let last: unknown;
  while (realNow() < until) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    for (const watch of watches) {
      const over = watch();
      if (over !== undefined) throw new Error(`Never so: ${what}: ${over}`);
    }
    await pause(50);
  }
  throw new Error(
    `Not so within ${seconds} s: ${what}${last instanceof Error ? ` (${last.message})` : ''}`,
  );
}
