/** What the page of a remand warns of. */
import type { Case } from '../../../libs/domain/case';
import { sayInstant } from '../../../libs/domain/london';
import { isAdultNow } from '../../parts/child';
import * as is from '.';

export const warnings = (c: Case, now: number): readonly string[] => [
  ...nextHearing(c, now),
  ...toReview(c),
  ...toldAgain(c),
  ...noLimit(c),
  ...noHome(c),
  ...isAdultNow(c, now),
];

function nextHearing(c: Case, now: number): readonly string[] {
  const next = is.nextHearing(c);
  if (!next) return [];
  const unanswered = is.unanswered(c, next).length;
  return [
    ...(next.at > now && !is.packageDone(c, next)
      ? [
          'No package is with the solicitor and the CPS yet, ' +
            `and the hearing is at ${sayInstant(next.at)}`,
        ]
      : []),
    ...(next.at <= now
      ? [
          `The hearing was listed for ${sayInstant(next.at)}, ` +
            'and nobody has recorded what the court decided',
        ]
      : []),
    ...(unanswered > 0
      ? [`The package leaves ${unanswered} of the objections to bail unanswered`]
      : []),
  ];
}

function toReview(c: Case): readonly string[] {
  const [first, ...others] = is.toReview(c);
  if (!first) return [];
  const ofThePackage = is.inTime(c, first)
    ? ', for which the package was in time'
    : is.held.includes(first.decision!)
      ? ', for which no package was with the solicitor and the CPS before'
      : '';
  const more = others.length > 0 ? `; ${others.length} more after it` : '';
  return [`To review: the hearing at ${sayInstant(first.at)}${ofThePackage}${more}`];
}

const toldAgain = (c: Case): readonly string[] =>
  is
    .hearings(c)
    .filter(({ again }) => again)
    .map(
      ({ at }) =>
        `We were told more than once of the hearing at ${sayInstant(at)}: ` +
        'it is one hearing, and has one review',
    );

function noLimit(c: Case): readonly string[] {
  const { limitKind } = c.facts;
  return is.remanded(c) &&
    (limitKind === undefined || limitKind === 'notKnown') &&
    !is.limitGiven(c)
    ? ['No custody time limit is known: ask the CPS or the court for it']
    : [];
}

const noHome = ({ facts }: Case): readonly string[] => [
  ...(facts.carerKnown === false
    ? ['No parent or carer is known: speak to children’s social care before anything else']
    : []),
  ...(facts.addressKnown === false
    ? ['No address is known: without one no court will bail the child']
    : []),
];
