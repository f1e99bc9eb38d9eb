/** From when a clock runs. */
import type { Case } from '../../../../libs/domain/case';
import type { Item } from '../../../../libs/domain/form';
import type { ClockRule, Start } from '../../../../libs/domain/procedure';
import * as is from '../../findings';

export const from = (at: number | undefined): readonly Start[] =>
  at === undefined ? [] : [{ from: at }];
export const each = (
  items: readonly Item[],
  at: (item: Item) => number | undefined,
): readonly Start[] =>
  items.flatMap((item) => from(at(item)).map((start) => ({ ...start, of: item.id })));

export const onReceipt = (c: Case) => from(c.received);

export const toVictims = (
  c: Case,
  wanted: readonly Item[],
  at: number | undefined,
  quickly: boolean,
) =>
  each(
    wanted.filter((victim) => is.enhanced(c, victim) === quickly),
    () => at,
  );

export const decidedAt = (c: Case) => is.decision(c)?.at;

/** Of every clock before the decision: a referral that is returned leaves nothing to be late. */
export const unlessReturned =
  (stops: (c: Case, of: string) => boolean): ClockRule['stops'] =>
  (c, of) =>
    is.returned(c) || stops(c, of!);
