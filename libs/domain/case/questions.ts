/** What a procedure, a page or a law asks of a case: which acts were taken, what it opened with. */
import type { Item } from '../form';
import type { Case, Taken } from './the-case';

/**
 * A finding that is worked out once for each case as it stands, however often it is asked: a case
 * is never changed, only followed by another.
 */
export function once<T>(find: (c: Case) => T): (c: Case) => T {
  const found = new WeakMap<Case, { readonly is: T }>();
  return (c) => {
    const known = found.get(c) ?? { is: find(c) };
    found.set(c, known);
    return known.is;
  };
}

/** The last time this act was taken, if it was. */
export const last = (c: Case, act: string): Taken | undefined =>
  c.acts.findLast((t) => t.act === act);
export const every = (c: Case, act: string): readonly Taken[] =>
  c.acts.filter((t) => t.act === act);
/** A list among the facts the case opened with: offences, victims. */
export const list = (c: Case, name: string): readonly Item[] =>
  (c.facts[name] as readonly Item[] | undefined) ?? [];
