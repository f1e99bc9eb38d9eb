/** What a trigger tells the case; what stops it; and what it is shown as. */
import { birthday, turning18, turns18 } from '../../libs/domain/age';
import type { Case } from '../../libs/domain/case';
import type { Answers, Facts, Fault } from '../../libs/domain/form';
import { londonDay, say, type Day } from '../../libs/domain/london';
import * as is from './findings';
import { words } from './words';

export const learns = ({ dateOfBirth }: Answers): Facts => turning18(dateOfBirth as Day);

export function faults({ dateOfBirth, movedOn }: Answers, received: number): readonly Fault[] {
  const [born, day] = [dateOfBirth as Day | undefined, londonDay(received)];
  return [
    ...(born !== undefined && day >= birthday(born, 18)
      ? [
          {
            pointer: '/dateOfBirth',
            fault: 'makes this an adult: this panel is for children under 18',
          },
        ]
      : []),
    ...(born !== undefined && day < birthday(born, 10)
      ? [
          {
            pointer: '/dateOfBirth',
            fault: 'makes the child younger than 10: this panel is for children of 10 to 17',
          },
        ]
      : []),
    ...(born !== undefined && typeof movedOn === 'string' && movedOn < born
      ? [{ pointer: '/movedOn', fault: 'is before the child was born' }]
      : []),
  ];
}

const name = (domain: is.Domain): string => words.choices[domain]!;
const said = (level: is.Level): string => words.choices[level]!.toLowerCase();

export function warnings(c: Case, now: number): readonly string[] {
  const further = is.triggered(c).length - 1;
  return [
    ...is
      .changes(c)
      .map(({ domain, was, is: now }) => `${name(domain)} was ${said(was)}, and is ${said(now)}`),
    ...is
      .unanswered(c)
      .map(
        (domain) => `${name(domain)} is ${said(is.level(c, domain)!)}, and no action answers it`,
      ),
    ...(further > 0
      ? [
          `${further === 1 ? 'One further trigger has' : `${further} further triggers have`} ` +
            'come since this case opened',
        ]
      : []),
    ...(is.broughtForward(c) === undefined
      ? []
      : ['A further trigger brings the next review forward']),
    ...(is.movedAt(c) !== undefined && !is.tested(c)
      ? [
          `The child moved on ${say(londonDay(is.movedAt(c)!))}: the home service keeps ` +
            'responsibility until a meeting settles it',
        ]
      : []),
    ...(now >= turns18(c)
      ? [`The child turned 18 on ${say(londonDay(turns18(c)))}: hand on to adult services`]
      : []),
  ];
}
