/** What a notice of release tells the case, which is instants and choices alone; what stops it. */
import { birthday, turning18 } from '../../../libs/domain/age';
import type { Answers, Facts, Fault } from '../../../libs/domain/form';
import { londonDay, type Day } from '../../../libs/domain/london';

export function learns({ dateOfBirth, releasedAt }: Answers, received: number): Facts {
  const born = dateOfBirth as Day;
  return {
    ...turning18(born),
    aged12: londonDay((releasedAt as number | undefined) ?? received) >= birthday(born, 12),
  };
}

export function faults({ dateOfBirth, releasedAt, bailEnds }: Answers): readonly Fault[] {
  const [released, bail, born] = [
    releasedAt as number | undefined,
    bailEnds as number | undefined,
    dateOfBirth as Day | undefined,
  ];
  if (released === undefined) return [];
  return [
    ...(bail !== undefined && bail <= released
      ? [{ pointer: '/bailEnds', fault: 'is before the child left custody' }]
      : []),
    ...(born !== undefined && born > londonDay(released)
      ? [{ pointer: '/dateOfBirth', fault: 'is after the child left custody' }]
      : []),
    ...(born !== undefined && londonDay(released) >= birthday(born, 18)
      ? [
          {
            pointer: '/dateOfBirth',
            fault: 'makes this an adult when they left custody: this is for children under 18',
          },
        ]
      : []),
  ];
}
