/**
 * What runs out beside everything else: the time limit of each offence, and the child's years under
 * 18.
 */
import type { Case } from '../../../libs/domain/case';
import type { Item } from '../../../libs/domain/form';
import { endOf, type Day } from '../../../libs/domain/london';
import { about } from './acts';
import { administration } from './administration';
import { all, given } from './decision';
import { offenceKind } from './offences';
import { workOver } from './work';

interface Limit {
  /**
   * The first instant after the last day on which a prosecution may begin; null where there is no
   * limit, or none is known.
   */
  readonly at: number | null;
  /** Worked out here, not given by the police. */
  readonly indicative: boolean;
}

export function limitOf(c: Case, offence: Item): Limit {
  const given = about(c, 'giveTimeLimit', 'offence', offence.id).at(-1)?.fields;
  if (given)
    return {
      at: given.limitGiven === undefined ? null : endOf(given.limitGiven as Day),
      indicative: false,
    };
  const indicative = offence.limitIndicative === true;
  // What was worked out for a summary offence is nothing to an offence that turned out to be
  // another kind.
  if (indicative && ['eitherWay', 'indictable'].includes(offenceKind(c, offence)))
    return { at: null, indicative: false };
  return { at: (offence.limit ?? null) as number | null, indicative };
}

export const timeBarred = (c: Case, offence: string) =>
  about(c, 'confirmTimeBarred', 'offence', offence).length > 0;

/**
 * Nothing turns on the time limit of this offence any more: no prosecution stands behind what was
 * decided, or it is over.
 */
export function beyondTheLimit(c: Case, offence: string): boolean {
  const standing = given(c, offence);
  if (timeBarred(c, offence)) return true;
  return (
    standing !== undefined &&
    (!standing.closedByTimeBar.value || (standing.delivers.value && workOver(c, offence)))
  );
}

/**
 * Nothing turns on the 18th birthday any more: what is only for children has been given, or was not
 * decided on.
 */
export const beyond18 = (c: Case) =>
  all(c, ({ closedAt18 }, id) => !closedAt18.value || administration(c, id) !== undefined);
