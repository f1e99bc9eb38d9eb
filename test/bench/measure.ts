/**
 * How this benchmark measures: variants side by side in one run, in random order, so that what
 * slows the machine slows all of them.
 */
import { Chance, seed } from '../support/random';

const chance = new Chance(seed);

export type Variants<Name extends string> = { readonly [N in Name]: () => Promise<unknown> };

export const quantile = (values: readonly number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))]!;
export const median = (values: readonly number[]): number => quantile(values, 0.5);
export const say = (ratio: number): string => ratio.toFixed(2);

/** Milliseconds of real time. */
export async function elapsed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

export function shuffled<T>(all: readonly T[]): readonly T[] {
  return all
    .map((one) => ({ one, by: chance.next() }))
    .sort((a, b) => a.by - b.by)
    .map(({ one }) => one);
}

/**
 * Each variant once a round, in random order, when `quiet`: the milliseconds each took, by name.
 */
export async function interleaved<Name extends string>(
  variants: Variants<Name>,
  rounds: number,
  quiet: () => Promise<void>,
): Promise<{ readonly [N in Name]: readonly number[] }> {
  const names = Object.keys(variants) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as {
    [N in Name]: number[];
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of shuffled(names)) {
      await quiet();
      times[name].push(await elapsed(variants[name]));
    }
  }
  return times;
}

/** `n` of them, `atOnce` at any time. */
export async function sideBySide(
  n: number,
  atOnce: number,
  one: () => Promise<unknown>,
): Promise<void> {
  let left = n;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left-- > 0) await one();
    }),
  );
}
