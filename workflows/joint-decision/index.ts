import { list, type Case } from '../../libs/domain/case';
import { factsOf, type Answers, type Facts, type Item } from '../../libs/domain/form';
import { addMonths, endOf, londonDay, say, startOf, type Day } from '../../libs/domain/london';
import { indicativeLimit, limitWarnings, outcome, type OffenceKind } from '../../libs/domain/outcome';
import { figure, type Policy } from '../../libs/domain/policy';
import type { Procedure } from '../../libs/domain/procedure';
import * as is from './findings';
import { forms } from './forms';
import { policy } from './policy';
import { procedure } from './procedure';
import { acts, clocks, stages, type Stage } from './stages';
import { words } from './words';

export const jointDecision: Procedure<Stage> = {
  name: 'joint-decision', stages, acts, clocks, policy, forms, words, procedure, learns, faults, warnings,
  allocated: (c) => ({ ...optional('practitioner', is.practitioner(c)), ...optional('victimWorker', is.victimWorker(c)) }),
  deliveries: { result: 'resultSent' },
  refers: ['policeReferrer', 'apiClient'],
  sits: ['police', 'youth-justice', 'childrens-services', 'education', 'health', 'probation', 'victim-service'],
};

const optional = (role: 'practitioner' | 'victimWorker', member: string | undefined) => (member === undefined ? {} : { [role]: member });

/** Whole years lived on a day. */
const age = (born: Day, on: Day) => Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);

/** What the case may know of a child and of when things happened: ages and instants, never a date of birth or of an offence. */
function learns(referral: Answers): Facts {
  const born = String(referral.dateOfBirth);
  const said = (referral.offences ?? []) as readonly Answers[];
  const facts = factsOf(forms.intake, referral).offences as readonly Item[] | undefined;
  return {
    turns18: startOf(addMonths(born, 18 * 12)),
    offences: (facts ?? []).map((offence, i) => {
      const [on, given] = [String(said[i]!.date), said[i]!.limitGiven as Day | undefined];
      const limit = given ?? indicativeLimit(on, offence.offenceKind as OffenceKind);
      return { ...offence, ageAtOffence: age(born, on), limit: limit === undefined ? null : endOf(limit), limitIndicative: given === undefined };
    }),
  };
}

/** Below ten, nothing a child does is an offence, and no panel may hear it. Eighteen and over is for screening to return, with its reason. */
function faults(referral: Answers, received: number) {
  const born = referral.dateOfBirth as Day | undefined;
  if (born === undefined) return [];
  const found: { pointer: string; fault: string }[] = [];
  if (born > londonDay(received)) found.push({ pointer: '/dateOfBirth', fault: 'is after today' });
  for (const [i, { date }] of ((referral.offences ?? []) as readonly Answers[]).entries()) {
    if (typeof date !== 'string') continue;
    if (date > londonDay(received)) found.push({ pointer: `/offences/${i}/date`, fault: 'is after today' });
    else if (age(born, date) < 10) found.push({ pointer: `/offences/${i}/date`, fault: `makes the child ${Math.max(0, age(born, date))} at the time: a child under 10 cannot commit an offence. Speak to children’s social care` });
  }
  return found;
}

/** What a page warns of. A warning closes nothing: only the police confirm that a limit has passed. */
function warnings(c: Case, now: number, policyThen: Policy): readonly string[] {
  const today = londonDay(now);
  const birthday = londonDay(is.turns18(c));
  const bail = is.bailEnds(c);
  const bufferDays = figure<number>(policyThen, 'policeFileDays');
  const decided = is.decision(c);
  return [
    ...(c.facts.outOfArea === true ? ['The child lives outside this service’s area: consider transfer'] : []),
    ...(c.facts.alreadyKnown === 'yes' ? ['The child is already known to the service'] : []),
    ...(list(c, 'offences').some(({ knife }) => knife === true) ? ['There is a knife: the guidance of February 2026 asks for a plan for every child found with one'] : []),
    ...(today >= birthday ? [`The child turned 18 on ${say(birthday)}: a youth caution and a youth conditional caution are closed`] : []),
    ...(bail !== undefined && !decided ? [bail <= now ? `Bail ended on ${say(londonDay(bail))} with no decision` : `Bail ends on ${say(londonDay(bail))}`] : []),
    ...list(c, 'offences').flatMap((offence, i) => {
      if (decided && !outcome(decided[offence.id]!).closedByTimeBar.value) return [];
      const start = c.been.some(({ stage }) => stage === 'administration') ? undefined : today;
      const limit = typeof offence.limit === 'number' ? { day: londonDay(offence.limit - 1), indicative: offence.limitIndicative === true } : undefined;
      const said = start === undefined ? [] : ['youthConditionalCaution', ...(figure<readonly string[]>(policyThen, 'turnedOn').includes('deferredProsecution') ? ['deferredProsecution'] : [])]
        .flatMap((key) => limitWarnings(outcome(key), { start, limit, offenceKind: offence.offenceKind as OffenceKind, bufferDays }));
      const barred = is.timeBarred(c, offence.id) ? ['the police have confirmed that it is time-barred: charge, youth conditional caution and outcome 23 are closed'] : [];
      return [...new Set([...barred, ...(barred.length > 0 ? [] : said)])].map((why) => `Offence ${i + 1}: ${why}`);
    }),
    ...(is.rounds(c) > 0 ? [`The assessment has been sent back ${is.rounds(c) === 1 ? 'once' : `${is.rounds(c)} times`}`] : []),
  ];
}
