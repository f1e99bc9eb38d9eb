/** What the page of a SEND referral warns of. */
import { turns18 } from '../../../libs/domain/age';
import type { Case } from '../../../libs/domain/case';
import { daysBetween, londonDay, say } from '../../../libs/domain/london';
import type { Policy } from '../../../libs/domain/policy';
import { words } from '../words';
import * as is from '.';

export const warnings = (c: Case, now: number, policy: Policy): readonly string[] => [
  ...checklist(is.checklist(c, policy)),
  ...partTime(c, now),
  ...noClock(c),
  ...exemptions(c),
  ...(now >= turns18(c)
    ? [
        `The child turned 18 on ${say(londonDay(turns18(c)))}: ` +
          'a plan can go on until 25, with adult services',
      ]
    : []),
];

function checklist({ answered, of, score, suggests }: is.Checklist): readonly string[] {
  if (answered === 0) return [];
  const whole = answered === of;
  const howMuch = whole
    ? 'The checklist is answered whole'
    : `${answered} of ${of} items of the checklist are answered`;
  const more = whole ? 'It suggests nothing more' : 'Answered whole, it may suggest more';
  const sees = 'It suggests that a speech and language therapist sees the child';
  return [`${howMuch}: ${score} often. ${suggests ? sees : more}. It decides nothing`];
}

function partTime(c: Case, now: number): readonly string[] {
  if (c.facts.partTime !== true) return [];
  const since = c.facts.partTimeSince as number | undefined;
  const howLong =
    since === undefined
      ? ', and nobody has said since when'
      : ` for ${Math.floor(daysBetween(londonDay(since), londonDay(now)) / 7)} weeks`;
  return [`A part-time timetable${howLong}: it is meant to be short`];
}

function noClock(c: Case): readonly string[] {
  if (is.begun(c) !== undefined) return [];
  const itsReview = '. The plan’s own review is the authority’s, and is not watched here';
  return [
    'No statutory clock runs on the authority: nothing that starts one in law is recorded' +
      (c.facts.ehcp === 'yes' ? itsReview : ''),
  ];
}

const exemptions = (c: Case): readonly string[] =>
  is.limits
    .filter((limit) => is.exempt(c, limit))
    .map(
      (limit) =>
        `${words.clocks[limit]!}: an exemption is marked, so this limit does not apply. ` +
        'The authority is asked all the same',
    );
