/** When an outcome may be given for an offence, and why not. */
import { say, type Day } from '../../../libs/domain/london';
import { outcomes } from './index';
import type { Admission, OffenceKind, Outcome } from './outcome';

/**
 * The outcomes that may be given on a day, in this service: those in force, less those it has not
 * turned on.
 */
export const outcomesInForce = (day: Day, turnedOn: readonly string[]): readonly Outcome[] =>
  outcomes.filter((each) => whyNotInForce(each, day, turnedOn).length === 0);

/** Of an offence, on the day it is asked. */
export interface Standpoint {
  readonly day: Day;
  /** Whole years. */
  readonly ageAtOffence: number;
  /** Under 18 on the day the outcome would be administered. */
  readonly under18At: boolean;
  readonly admission: Admission;
  /** Said by the police; never worked out. */
  readonly timeBarredConfirmed: boolean;
  /** Keys of outcomes that this service has turned on. */
  readonly turnedOn: readonly string[];
  readonly offenceKind: OffenceKind;
}

/** Why an outcome may not be given for an offence, in words for a page; [] when it may. */
export function whyClosed(given: Outcome, at: Standpoint): readonly string[] {
  const { name } = given;
  return [
    ...whyNotInForce(given, at.day, at.turnedOn),
    ...(at.ageAtOffence < 10
      ? ['The child was under 10 at the offence: nothing can be given for it']
      : []),
    ...(answers(at.admission, given.admission.value)
      ? []
      : [
          `${name} needs ${needs[given.admission.value]}, ` +
            `and none is recorded: ${interviews[at.admission]}`,
        ]),
    ...(given.closedByTimeBar.value && at.timeBarredConfirmed
      ? [
          `${name} is closed: the police have confirmed ` +
            `that the time limit of this ${kinds[at.offenceKind]} has passed`,
        ]
      : []),
    ...(given.closedAt18.value && !at.under18At
      ? [`${name} is for a child under 18 on the day it is given`]
      : []),
  ];
}

function whyNotInForce(
  { key, name, from, to, offUntilTurnedOn }: Outcome,
  day: Day,
  turnedOn: readonly string[],
): readonly string[] {
  return [
    ...(from.value !== 'unknown' && day < from.value
      ? [`${name} began on ${say(from.value)}`]
      : []),
    ...(to && day > to.value ? [`${name} ended on ${say(to.value)}`] : []),
    ...(offUntilTurnedOn && !turnedOn.includes(key)
      ? [`${name} is off until this service has read the guidance and turns it on`]
      : []),
  ];
}

/**
 * An admission in part may be of this very offence: whoever administers the outcome hears it again,
 * and records it.
 */
const answers = (admission: Admission, needed: Outcome['admission']['value']): boolean =>
  needed === 'none' ||
  admission === 'full' ||
  admission === 'partial' ||
  (needed === 'admits or accepts responsibility' && admission === 'acceptsResponsibility');

const needs = {
  admits: 'an admission',
  'admits or accepts responsibility': 'an admission, or that the child accepts responsibility',
  none: '',
} as const;
const interviews: { readonly [A in Admission]: string } = {
  full: 'the child admits it',
  partial: 'the child admits it in part',
  acceptsResponsibility: 'the child accepts responsibility without admitting the offence',
  denies: 'the child denies it',
  noComment: 'the child made no comment',
  notAsked: 'the child has not been asked',
};
const kinds: { readonly [K in OffenceKind]: string } = {
  summary: 'summary offence',
  eitherWay: 'either-way offence',
  indictable: 'indictable offence',
  unsure: 'offence',
};
