/**
 * Real time, for tests of real processes: the only place in tests that reads the machine's clock.
 * What a case or a reader sees goes by the clock of the service instead.
 */

/** Epoch milliseconds. */
export const realNow = (): number => Date.now();

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
