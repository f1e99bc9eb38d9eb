/** When a clock of a case starts, where it does. Instants are epoch milliseconds. */
import type { Start } from '../../libs/domain/procedure';

/** What is due at an instant that the case works out, and since when. */
export interface Due {
  readonly from: number;
  readonly at: number;
}

export const from = (at: number | undefined): readonly Start[] =>
  at === undefined ? [] : [{ from: at }];

export const given = (next: Due | undefined): readonly Start[] =>
  next ? [{ from: next.from, due: next.at }] : [];
