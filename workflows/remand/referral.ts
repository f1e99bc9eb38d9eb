/** What a remand that is told of tells the case; what stops it; and what it is shown as. */
import { birthday, turning18, turns18 } from '../../libs/domain/age';
import type { Case } from '../../libs/domain/case';
import type { Answers, Facts, Fault } from '../../libs/domain/form';
import { londonDay, say, sayInstant, type Day } from '../../libs/domain/london';
import * as is from './findings';

export const learns = ({ dateOfBirth }: Answers): Facts => turning18(dateOfBirth as Day);

export function faults(
  { dateOfBirth, hearingAt, decision, nextHearingAt }: Answers,
  received: number,
): readonly Fault[] {
  const [heard, next, born] = [
    hearingAt as number | undefined,
    nextHearingAt as number | undefined,
    dateOfBirth as Day | undefined,
  ];
  const [toCome, age] = [
    decision === 'toCome',
    (years: number) =>
      born !== undefined && heard !== undefined && londonDay(heard) < birthday(born, years),
  ];
  return [
    ...(toCome && heard !== undefined && heard <= received
      ? [
          {
            pointer: '/hearingAt',
            fault:
              'has passed: say what the court decided, or give the hearing that is still to come',
          },
        ]
      : []),
    ...(!toCome && heard !== undefined && heard > received
      ? [{ pointer: '/hearingAt', fault: 'is still to come: a court has decided nothing yet' }]
      : []),
    ...(next !== undefined && next <= received
      ? [{ pointer: '/nextHearingAt', fault: 'has passed: the next hearing is still to come' }]
      : []),
    ...(age(10)
      ? [
          {
            pointer: '/dateOfBirth',
            fault: 'makes the child younger than 10 at the hearing: no court can try them',
          },
        ]
      : []),
    ...(decision === 'yda' && !age(10) && age(12)
      ? [
          {
            pointer: '/decision',
            fault:
              'cannot be for a child younger than 12: a court may remand them to local ' +
              'authority accommodation alone (LASPO 2012 ss98 and 99)',
          },
        ]
      : []),
    ...(born !== undefined && heard !== undefined && !age(18)
      ? [
          {
            pointer: '/dateOfBirth',
            fault: 'makes this an adult at the hearing: this is for children under 18',
          },
        ]
      : []),
  ];
}

export function warnings(c: Case, now: number): readonly string[] {
  const [next, reviews] = [is.nextHearing(c), is.toReview(c)];
  const first = reviews[0];
  const unanswered = next ? is.unanswered(c, next).length : 0;
  return [
    ...(next && next.at > now && !is.packageDone(c, next)
      ? [
          'No package is with the solicitor and the CPS yet, and the hearing is at ' +
            `${sayInstant(next.at)}`,
        ]
      : []),
    ...(next && next.at <= now
      ? [
          `The hearing was listed for ${sayInstant(next.at)}, and nobody has recorded what ` +
            'the court decided',
        ]
      : []),
    ...(unanswered > 0
      ? [`The package leaves ${unanswered} of the objections to bail unanswered`]
      : []),
    ...(first
      ? [
          'To review: the hearing at ' +
            `${sayInstant(first.at)}${is.inTime(c, first) ? ', for which the package was in time' : is.held.includes(first.decision!) ? ', for which no package was with the solicitor and the CPS before' : ''}${reviews.length > 1 ? `; ${reviews.length - 1} more after it` : ''}`,
        ]
      : []),
    ...is
      .hearings(c)
      .filter(({ again }) => again)
      .map(
        ({ at }) =>
          `We were told more than once of the hearing at ${sayInstant(at)}: it is one ` +
          'hearing, and has one review',
      ),
    ...(is.remanded(c) &&
    (c.facts.limitKind === undefined || c.facts.limitKind === 'notKnown') &&
    !is.limitGiven(c)
      ? ['No custody time limit is known: ask the CPS or the court for it']
      : []),
    ...(c.facts.carerKnown === false
      ? ['No parent or carer is known: speak to children’s social care before anything else']
      : []),
    ...(c.facts.addressKnown === false
      ? ['No address is known: without one no court will bail the child']
      : []),
    ...(now >= turns18(c)
      ? [`The child turned 18 on ${say(londonDay(turns18(c)))}: hand on to adult services`]
      : []),
  ];
}
