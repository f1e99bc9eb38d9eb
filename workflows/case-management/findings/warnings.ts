/** What the page of a case in case management warns of. */
import type { Case } from '../../../libs/domain/case';
import { londonDay, say } from '../../../libs/domain/london';
import { isAdultNow } from '../../parts/child';
import { words } from '../words';
import * as is from '.';

export const warnings = (c: Case, now: number): readonly string[] => [
  ...changed(c),
  ...unanswered(c),
  ...furtherTriggers(c),
  ...movedAway(c),
  ...isAdultNow(c, now),
];

const name = (domain: is.Domain): string => words.choices[domain]!;
const said = (level: is.Level): string => words.choices[level]!.toLowerCase();

const changed = (c: Case): readonly string[] =>
  is
    .changes(c)
    .map(({ domain, was, is: now }) => `${name(domain)} was ${said(was)}, and is ${said(now)}`);

const unanswered = (c: Case): readonly string[] =>
  is
    .unanswered(c)
    .map((one) => `${name(one)} is ${said(is.level(c, one)!)}, and no action answers it`);

function furtherTriggers(c: Case): readonly string[] {
  const further = is.triggered(c).length - 1;
  const have = further === 1 ? 'One further trigger has' : `${further} further triggers have`;
  return [
    ...(further > 0 ? [`${have} come since this case opened`] : []),
    ...(is.broughtForward(c) === undefined
      ? []
      : ['A further trigger brings the next review forward']),
  ];
}

function movedAway(c: Case): readonly string[] {
  const movedAt = is.movedAt(c);
  if (movedAt === undefined || is.tested(c)) return [];
  return [
    `The child moved on ${say(londonDay(movedAt))}: ` +
      'the home service keeps responsibility until a meeting settles it',
  ];
}
