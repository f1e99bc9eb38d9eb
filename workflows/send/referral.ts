/** What a SEND referral tells the case; what stops it; and what it is shown as. */
import { birthday, turning18, turns18 } from '../../libs/domain/age';
import type { Case } from '../../libs/domain/case';
import type { Answers, Facts, Fault } from '../../libs/domain/form';
import { daysBetween, londonDay, say, type Day } from '../../libs/domain/london';
import type { Policy } from '../../libs/domain/policy';
import * as is from './findings';
import { words } from './words';

export const learns = ({ dateOfBirth }: Answers): Facts => turning18(dateOfBirth as Day);

export function faults(answers: Answers, received: number): readonly Fault[] {
  const [born, final, reviewed, since, held] = [
    'dateOfBirth',
    'ehcpFinalOn',
    'ehcpReviewedOn',
    'partTimeSince',
    'detainedOn',
  ].map((key) => answers[key] as Day | undefined);
  const beforeBirth = (key: string, day: Day | undefined): readonly Fault[] =>
    born !== undefined && day !== undefined && day < born
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
    ...beforeBirth('ehcpFinalOn', final),
    ...beforeBirth('partTimeSince', since),
    ...beforeBirth('detainedOn', held),
  ];
}

const exemptions = (c: Case): readonly string[] =>
  is.limits
    .filter((limit) => is.exempt(c, limit))
    .map(
      (limit) =>
        `${words.clocks[limit]!}: an exemption is marked, so this limit does not apply. The ` +
        'authority is asked all the same',
    );

export function warnings(c: Case, now: number, policy: Policy): readonly string[] {
  const { answered, of, score, suggests } = is.checklist(c, policy);
  const since = c.facts.partTimeSince as number | undefined;
  return [
    ...(answered === 0
      ? []
      : [
          `${answered === of ? `The checklist is answered whole` : `${answered} of ${of} items of the checklist are answered`}: ` +
            `${score} often. ` +
            `${suggests ? 'It suggests that a speech and language therapist sees the child' : answered === of ? 'It suggests nothing more' : 'Answered whole, it may suggest more'}. ` +
            'It decides nothing',
        ]),
    ...(c.facts.partTime === true
      ? [
          'A part-time ' +
            `timetable${since === undefined ? ', and nobody has said since when' : ` for ${Math.floor(daysBetween(londonDay(since), londonDay(now)) / 7)} weeks`}: ` +
            'it is meant to be short',
        ]
      : []),
    ...(is.begun(c) === undefined
      ? [
          'No statutory clock runs on the authority: nothing that starts one in law is ' +
            `recorded${c.facts.ehcp === 'yes' ? '. The plan’s own review is the authority’s, and is not watched here' : ''}`,
        ]
      : []),
    ...exemptions(c),
    ...(now >= turns18(c)
      ? [
          `The child turned 18 on ${say(londonDay(turns18(c)))}: a plan can go on until 25, ` +
            'with adult services',
        ]
      : []),
  ];
}
