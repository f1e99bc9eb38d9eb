/**
 * What a page warns of, beside the clocks. A warning closes nothing: only the police confirm that a
 * limit has passed.
 */
import { turns18 } from '../../libs/domain/age';
import type { Case } from '../../libs/domain/case';
import type { Item } from '../../libs/domain/form';
import { addDays, addMonths, londonDay, say } from '../../libs/domain/london';
import { figure, type Policy } from '../../libs/domain/policy';
import * as is from './findings';
import { outcome } from './outcomes';
import { limitWarnings } from './outcomes/time-limit';

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
      `The child turned 18 on ${say(day)}: a youth caution and a youth conditional caution ` +
        'are closed. The police decision-maker chooses another outcome, or ends the case',
    ];
  return day <= addMonths(londonDay(now), 6)
    ? [
        `The child turns 18 on ${say(day)}: a youth caution or a youth conditional caution ` +
          'must be given before then',
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
        ? `Bail had ended on ${say(londonDay(ends))}, before this was referred: ask the police ` +
          'for the date that stands'
        : `Bail ended on ${say(londonDay(ends))}, and nothing is decided`,
  ];
}

function ofOffence(c: Case, offence: Item, now: number, policy: Policy): readonly string[] {
  const { id } = offence;
  const given = is.given(c, id);
  const byLaw = [
    ...(offence.knife === true && !given
      ? [
          'a knife. The guidance of February 2026 asks that every child found with one is ' +
            'referred, and has a plan',
        ]
      : []),
    ...((offence.domesticAbuse === true || offence.hateCrime === true) &&
    given?.key === 'youthConditionalCaution' &&
    !is.administration(c, id)
      ? [
          'domestic abuse or hate crime. The CPS is said to decide on a conditional caution ' +
            'here; that could not be verified, so ask them',
        ]
      : []),
    ...(offence.sexual === true && given?.key === 'communityResolution'
      ? ['a sexual offence. A community resolution would be unusual; the reason should say why']
      : []),
  ];
  if (is.timeBarred(c, id))
    return [
      ...byLaw,
      'the police have confirmed that it is time-barred: charge, youth conditional caution ' +
        'and outcome 23 are closed. A caution, a community resolution and outcomes 20, 21 and ' +
        '22 remain',
    ];
  if (is.beyondTheLimit(c, id)) return byLaw;
  return [...byLaw, ...ofLimit(c, offence, now, policy)];
}

function ofLimit(c: Case, offence: Item, now: number, policy: Policy): readonly string[] {
  const { id } = offence;
  const { at, indicative } = is.limitOf(c, offence);
  const [today, bufferDays] = [londonDay(now), figure<number>(policy, 'policeFileDays')];
  const limit = at === null ? undefined : { day: londonDay(at - 1), indicative };
  const mark = indicative ? ', worked out and not given by the police' : '';
  const near = !limit
    ? []
    : at! <= now
      ? [
          `its time limit${mark}, was ${say(limit.day)}. Only the police can confirm that it ` +
            'is time-barred',
        ]
      : addDays(limit.day, -bufferDays) <= today
        ? [
            `its time limit${mark}, is ${say(limit.day)}, and the police need ${bufferDays} ` +
              'days for the file',
          ]
        : indicative
          ? [
              `its time limit is worked out as ${say(limit.day)}: ask the police for the date ` +
                'and its basis',
            ]
          : [];
  // What has been given runs from that day for the weeks agreed; what may be given would begin
  // today.
  const begun = is.deliveryFrom(c, id);
  const given = is.given(c, id);
  const start = begun === undefined ? today : londonDay(begun);
  const inView = given
    ? [given.key]
    : ['youthConditionalCaution', ...figure<readonly string[]>(policy, 'turnedOn')];
  const fits = inView.flatMap((key) =>
    limitWarnings(outcome(key), {
      start,
      limit,
      offenceKind: is.offenceKind(c, offence),
      bufferDays,
      ...(begun === undefined ? {} : { weeks: is.weeks(c, id, policy) }),
    }),
  );
  return [...near, ...new Set(fits)];
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
