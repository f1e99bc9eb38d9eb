/** What a trigger tells the case, and what stops it. */
import { birthday, turning18 } from '../../../libs/domain/age';
import type { Answers, Facts, Fault } from '../../../libs/domain/form';
import { londonDay, type Day } from '../../../libs/domain/london';

export const learns = ({ dateOfBirth }: Answers): Facts => turning18(dateOfBirth as Day);

export function faults({ dateOfBirth, movedOn }: Answers, received: number): readonly Fault[] {
  const [born, day] = [dateOfBirth as Day | undefined, londonDay(received)];
  if (born === undefined) return [];
  return [
    ...(day >= birthday(born, 18)
      ? [
          {
            pointer: '/dateOfBirth',
            fault: 'makes this an adult: this panel is for children under 18',
          },
        ]
      : []),
    ...(day < birthday(born, 10)
      ? [
          {
            pointer: '/dateOfBirth',
            fault: 'makes the child younger than 10: this panel is for children of 10 to 17',
          },
        ]
      : []),
    ...(typeof movedOn === 'string' && movedOn < born
      ? [{ pointer: '/movedOn', fault: 'is before the child was born' }]
      : []),
  ];
}
