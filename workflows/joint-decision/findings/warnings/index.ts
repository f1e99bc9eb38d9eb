/**
 * What a page warns of, beside the clocks. A warning closes nothing: only the police confirm that a
 * limit has passed.
 */
import { turns18 } from '../../../../libs/domain/age';
import type { Case } from '../../../../libs/domain/case';
import { addMonths, londonDay, say } from '../../../../libs/domain/london';
import type { Policy } from '../../../../libs/domain/policy';
import * as is from '../index';
import { ofOffence } from './offence';

export function warnings(c: Case, now: number, policy: Policy): readonly string[] {
  return [
    ...ofTheChild(c, now),
    ...ofBail(c, now),
    ...is
      .offences(c)
      .flatMap((offence) =>
        ofOffence(c, offence, now, policy).map(
          (warning) => `${is.offenceName(c, offence.id)}: ${warning}`,
        ),
      ),
    ...ofTheCase(c),
  ];
}

function ofTheChild(c: Case, now: number): readonly string[] {
  const day = londonDay(turns18(c));
  if (is.beyond18(c)) return [];
  if (now >= turns18(c))
    return [
      `The child turned 18 on ${say(day)}: ` +
        'a youth caution and a youth conditional caution are closed. ' +
        'The police decision-maker chooses another outcome, or ends the case',
    ];
  return day <= addMonths(londonDay(now), 6)
    ? [
        `The child turns 18 on ${say(day)}: ` +
          'a youth caution or a youth conditional caution must be given before then',
      ]
    : [];
}

function ofBail(c: Case, now: number): readonly string[] {
  const ends = is.bailEnds(c);
  if (ends === undefined || is.decision(c)) return [];
  return [
    ends > now
      ? `Bail ends on ${say(londonDay(ends))}`
      : ends < c.received
        ? `Bail had ended on ${say(londonDay(ends))}, before this was referred: ` +
          'ask the police for the date that stands'
        : `Bail ended on ${say(londonDay(ends))}, and nothing is decided`,
  ];
}

function ofTheCase(c: Case): readonly string[] {
  const rounds = is.rounds(c);
  const open = is.decision(c) === undefined;
  return [
    ...(open && c.facts.outOfArea === true
      ? ['The child lives outside this service’s area: consider transfer']
      : []),
    ...(open && c.facts.alreadyKnown === 'yes'
      ? ['The child is known to the service already']
      : []),
    ...(c.facts.interpreterNeeded === true ? ['An interpreter is needed'] : []),
    ...(rounds > 0 && open
      ? [`The assessment has been sent back ${rounds === 1 ? 'once' : `${rounds} times`}`]
      : []),
  ];
}
