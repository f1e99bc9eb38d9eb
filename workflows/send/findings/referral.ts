/** What a SEND referral tells the case, and what stops it. */
import { birthday, turning18 } from '../../../libs/domain/age';
import type { Answers, Facts, Fault } from '../../../libs/domain/form';
import { londonDay, type Day } from '../../../libs/domain/london';

export const learns = ({ dateOfBirth }: Answers): Facts => turning18(dateOfBirth as Day);

export function faults(answers: Answers, received: number): readonly Fault[] {
  const day = (key: string) => answers[key] as Day | undefined;
  const [born, final, reviewed] = [day('dateOfBirth'), day('ehcpFinalOn'), day('ehcpReviewedOn')];
  const beforeBirth = (key: string): readonly Fault[] =>
    born !== undefined && day(key) !== undefined && day(key)! < born
      ? [{ pointer: `/${key}`, fault: 'is before the child was born' }]
      : [];
  return [
    ...(born !== undefined && londonDay(received) >= birthday(born, 18)
      ? [
          {
            pointer: '/dateOfBirth',
            fault: 'makes this an adult: this panel is for children under 18',
          },
        ]
      : []),
    ...(final !== undefined && reviewed !== undefined && reviewed < final
      ? [{ pointer: '/ehcpReviewedOn', fault: 'is before the plan was final' }]
      : []),
    ...beforeBirth('ehcpFinalOn'),
    ...beforeBirth('partTimeSince'),
    ...beforeBirth('detainedOn'),
  ];
}
