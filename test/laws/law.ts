/** A law: what must be true of every procedure, or of every life. Throws when it does not hold. */
import type { Procedure } from '../../libs/domain/procedure';
import type { Life } from '../support/lives';

export interface Law {
  readonly says: string;
  readonly holds: (procedure: Procedure) => void | Promise<void>;
}

export interface LawOfLives {
  readonly says: string;
  readonly holds: (procedure: Procedure, life: Life, moves: ReadonlySet<string>) => void;
}

export const fail = (faults: readonly string[]): void => {
  if (faults.length > 0) throw new Error(faults.join('\n'));
};
export const differ = (
  here: Iterable<string>,
  there: Iterable<string>,
  say: (x: string) => string,
): string[] => {
  const known = new Set(there);
  return [...new Set(here)].filter((x) => !known.has(x)).map(say);
};
