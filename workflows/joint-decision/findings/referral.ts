/**
 * A referral beyond what its form can check: what the case may know of it, which is ages and
 * instants and never a name, a date of birth or the day of an offence; and what stops it. What is
 * merely to be looked at is in warnings/.
 */
import { birthday, turning18 } from '../../../libs/domain/age';
import {
  factsOf,
  type Answers,
  type Facts,
  type Fault,
  type Item,
} from '../../../libs/domain/form';
import { endOf, londonDay, startOf, type Day } from '../../../libs/domain/london';
import { figure } from '../../../libs/domain/policy';
import { forms } from '../forms';
import type { OffenceKind } from '../outcomes/outcome';
import { indicativeLimit } from '../outcomes/time-limit';
import { policy } from '../policy';

/** Whole years lived on a day: a year is lived when its birthday begins. */
function ageOn(born: Day, day: Day): number {
  const years = Number(day.slice(0, 4)) - Number(born.slice(0, 4));
  return day < birthday(born, years) ? years - 1 : years;
}

const offencesIn = (referral: Answers) =>
  (Array.isArray(referral.offences) ? referral.offences : []) as readonly Answers[];

export function learns(referral: Answers, received: number): Facts {
  const born = referral.dateOfBirth as Day;
  const said = offencesIn(referral);
  const items = (factsOf(forms.intake, referral).offences ?? []) as readonly Item[];
  const { turns18 } = turning18(born);
  return {
    turns18,
    under18Now: received < turns18,
    offences: items.map((offence, i) => {
      const { date, limitGiven, limitBasis } = said[i]! as {
        date: Day;
        limitGiven?: Day;
        limitBasis?: string;
      };
      const known = limitGiven !== undefined || limitBasis === 'noLimit';
      const day =
        limitGiven ??
        (known ? undefined : indicativeLimit(date, offence.offenceKind as OffenceKind));
      return {
        ...offence,
        ageAtOffence: ageOn(born, date),
        limit: day === undefined ? null : endOf(day),
        limitIndicative: !known && day !== undefined,
      };
    }),
  };
}

/**
 * Eighteen and over is for screening to return, with its reason; below ten, nothing a child does is
 * an offence.
 */
export function faults(referral: Answers, received: number): readonly Fault[] {
  const born = referral.dateOfBirth as Day | undefined;
  const youngest = figure<number>(policy, 'youngest');
  const said = offencesIn(referral);
  const ofOffences = said.flatMap(({ date, limitGiven, limitBasis }, i): readonly Fault[] => {
    const at = (key: string, fault: string): Fault => ({ pointer: `/offences/${i}/${key}`, fault });
    const [day, limit] = [date as Day | undefined, limitGiven as Day | undefined];
    const twin = said.findIndex((other) => JSON.stringify(other) === JSON.stringify(said[i]));
    return [
      ...(born && day && day < born ? [at('date', 'is before the child was born')] : []),
      ...(born && day && day >= born && ageOn(born, day) < youngest
        ? [
            at(
              'date',
              `makes the child ${ageOn(born, day)} at the time: a child under ` +
                `${youngest} cannot commit an offence, so this panel cannot hear it. ` +
                'Speak to children’s social care',
            ),
          ]
        : []),
      ...(day && limit && limit < day ? [at('limitGiven', 'is before the offence')] : []),
      ...(limit && limitBasis === undefined
        ? [at('limitBasis', 'is needed where a time limit is given')]
        : []),
      ...(limit && limitBasis === 'noLimit'
        ? [at('limitGiven', 'is given, though the offence is said to have no limit')]
        : []),
      ...(!limit && (limitBasis === 'domesticAbuse' || limitBasis === 'otherLimit')
        ? [at('limitGiven', 'is needed: give the date that this limit falls on')]
        : []),
      ...(twin < i ? [at('what', `is the same as offence ${twin + 1} in every answer`)] : []),
    ];
  });
  const { bailedOn, bailEnds } = referral;
  return [
    ...ofOffences,
    ...(typeof bailedOn === 'string' && typeof bailEnds === 'number' && bailEnds < startOf(bailedOn)
      ? [{ pointer: '/bailEnds', fault: 'is before the child was bailed' }]
      : []),
    ...(born && born > londonDay(received)
      ? [{ pointer: '/dateOfBirth', fault: 'is after today' }]
      : []),
  ];
}
