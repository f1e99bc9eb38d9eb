/**
 * A seeded source of chance (mulberry32), so that every failure can be had again: SEED=… npm test.
 */
export class Chance {
  private state: number;

  constructor(readonly seed: number) {
    this.state = seed >>> 0;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from 0 to `most`. */
  upTo(most: number): number {
    return Math.floor(this.next() * (most + 1));
  }
  happens(odds: number): boolean {
    return this.next() < odds;
  }
  pick<T>(from: readonly T[]): T {
    if (from.length === 0) throw new Error('Nothing to pick from');
    return from[this.upTo(from.length - 1)]!;
  }
}

/** The seed of this run: SEED from the environment, or today's chance. Tests print it. */
export const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
