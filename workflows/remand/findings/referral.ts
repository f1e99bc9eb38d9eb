/** What a remand that is told of tells the case, and what stops it. */
import { birthday, turning18 } from '../../../libs/domain/age';
import type { Answers, Facts, Fault } from '../../../libs/domain/form';
import { londonDay, type Day } from '../../../libs/domain/london';

export const learns = ({ dateOfBirth }: Answers): Facts => turning18(dateOfBirth as Day);

export function faults(answers: Answers, received: number): readonly Fault[] {
  return [...ofTheHearing(answers, received), ...ofTheAge(answers)];
}

function ofTheHearing(
  { hearingAt, decision, nextHearingAt }: Answers,
  received: number,
): readonly Fault[] {
  const [heard, next] = [hearingAt as number | undefined, nextHearingAt as number | undefined];
  const toCome = decision === 'toCome';
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
  ];
}

function ofTheAge({ dateOfBirth, hearingAt, decision }: Answers): readonly Fault[] {
  const [heard, born] = [hearingAt as number | undefined, dateOfBirth as Day | undefined];
  if (heard === undefined || born === undefined) return [];
  const youngerThan = (years: number) => londonDay(heard) < birthday(born, years);
  return [
    ...(youngerThan(10)
      ? [
          {
            pointer: '/dateOfBirth',
            fault: 'makes the child younger than 10 at the hearing: no court can try them',
          },
        ]
      : []),
    ...(decision === 'yda' && !youngerThan(10) && youngerThan(12)
      ? [
          {
            pointer: '/decision',
            fault:
              'cannot be for a child younger than 12: ' +
              'a court may remand them to local authority accommodation alone ' +
              '(LASPO 2012 ss98 and 99)',
          },
        ]
      : []),
    ...(!youngerThan(18)
      ? [
          {
            pointer: '/dateOfBirth',
            fault: 'makes this an adult at the hearing: this is for children under 18',
          },
        ]
      : []),
  ];
}
