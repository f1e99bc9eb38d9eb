/**
 * A law that takes long is shared out over test files of one line, for Jest gives each worker a file
 * at a time. Shares go by number, so a further procedure falls to one of them and no file is edited.
 */
export interface Share {
  /** From 1. */
  readonly n: number;
  readonly of: number;
}

export const isIn = ({ n, of }: Share, i: number): boolean => i % of === n - 1;

/** Those of a list that fall to this share. */
export const sharedOut = <T>(all: readonly T[], share: Share): readonly T[] =>
  all.filter((_, i) => isIn(share, i));
