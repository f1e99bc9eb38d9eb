/** What the panel recommends, and whether its agencies differ. */
import { last, type Case } from '../../../libs/domain/case';
import type { Agency } from '../../../libs/domain/member';
import { positions as said } from '../../../libs/domain/sitting';
import { outcomesOf, same, type Outcomes } from './per-offence';

export const closing = (c: Case) => last(c, 'closeItem');

/** Each agency's position at this sitting: the last it took. */
export const positions = (
  c: Case,
): readonly { readonly agency: Agency; readonly outcomes: Outcomes }[] =>
  said(c).map((one) => ({ agency: one.by.agency, outcomes: outcomesOf(one)! }));

/** Agencies differ with one another, or with what the panel recommends, on any offence. */
export const split = (c: Case) => {
  const recommended = outcomesOf(closing(c));
  return (
    recommended !== undefined &&
    positions(c).some((position) => !same(recommended, position.outcomes))
  );
};
