/** What a procedure, a page or a law asks of a case: which acts were taken, what it opened with. */
import type { Item } from '../form';
import type { Case, Taken } from './the-case';

/** What a case was told: what it opened with, and the acts taken. Clocks and rungs do not change it. */
export type Told = Pick<Case, 'received' | 'facts' | 'acts'>;

/**
 * A finding that rests on what the case was told alone. It is worked out once until the next act,
 * however often it is asked: what a case was told is never changed, only followed by more.
 */
export function once<T>(find: (c: Told) => T): (c: Told) => T {
  const found = new WeakMap<Told['acts'], Omit<Told, 'acts'> & { readonly is: T }>();
  return (c) => {
    const known = found.get(c.acts);
    if (known?.facts === c.facts && known.received === c.received) return known.is;
    const is = find(c);
    // Not the case itself: that would be kept for as long as its acts are.
    found.set(c.acts, { facts: c.facts, received: c.received, is });
    return is;
  };
}

/** The last time this act was taken, if it was. */
export const last = (c: Told, act: string): Taken | undefined =>
  c.acts.findLast((t) => t.act === act);
export const every = (c: Told, act: string): readonly Taken[] =>
  c.acts.filter((t) => t.act === act);
/** A list among the facts the case opened with: offences, victims. */
export const list = (c: Told, name: string): readonly Item[] =>
  (c.facts[name] as readonly Item[] | undefined) ?? [];
