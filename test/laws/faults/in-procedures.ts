/**
 * Faults made on purpose, one at a time: in the source of the clerk and of what it leans on, by one
 * exact change; in a procedure and its policy, in memory. Each is to be caught by the model check
 * or by a law over generated lives, and by nothing written for it. `find` stands in its file
 * exactly once, or the fault is stale and its test says so.
 */
import type { Case } from '../../libs/domain/case';
import { last } from '../../libs/domain/case';
import type { Rung } from '../../libs/domain/ladder';
import type { Procedure } from '../../libs/domain/procedure';
import { reparation } from '../support/added/reparation';

export interface Edit {
  readonly says: string;
  readonly file: string;
  readonly edits: readonly (readonly [find: string, instead: string])[];
}

const inFile = (
  file: string,
  faults: readonly (readonly [says: string, find: string, instead: string])[],
): readonly Edit[] =>
  faults.map(([says, find, instead]) => ({ says, file, edits: [[find, instead]] }));

export const inSource: readonly Edit[] = [
  ...inFile('libs/durable/clerk.ts', [
    [
      'a rung that is overdue waits until nobody stands in line',
      'if (next && next.at <= now) {',
      'if (next && next.at <= now && !arrival) {',
    ],
  ]),
  ...inFile('libs/durable/case-in-hand.ts', [
    [
      'a rung to a role is told twice',
      'const answer = answerBy(spoken, this.instant, this.calendar);\n',
      'const answer = answerBy(spoken, this.instant, this.calendar);\n    if (spoken.tell !== ' +
        "'holder') this.enter({ kind: 'rung', id: clock.id, rung, due, tell: " +
        'this.whom(spoken.tell, clock) });\n',
    ],
    ['a rung forgets when it was due', 'rung, due, tell: {', 'rung, due: this.instant, tell: {'],
    [
      'a rung of a stage not yet reached tells nobody who has the case',
      'stands.includes(stage) ? stage : (stands[0] ?? stage)',
      'stage',
    ],
    [
      'nobody is asked to say that they know',
      '...(answer === undefined ? {} : { answerBy: answer }),',
      '',
    ],
  ]),
  ...inFile('libs/durable/clerk.ts', [
    [
      'an act sent twice is done twice',
      '    if (this.repeats(act)) return answer(this.answerTo(act.key));\n',
      '',
    ],
    [
      'a side ending is lost where strands run side by side',
      'if (ending === undefined) return;',
      'if (ending === undefined || this.c.stands.length > 1) return;',
    ],
  ]),
  ...inFile('libs/durable/case-in-hand.ts', [
    [
      'clocks wait for their stage',
      'if (stops(this.c, of, this.policy)) return;',
      'if (stops(this.c, of, this.policy) || !this.c.stands.some(({ stage }) => stage === ' +
        'this.procedure.clocks[name]!.stage)) return;',
    ],
    [
      'a clock runs on when its work is done',
      '(rule.stops(this.c, clock.of, this.policy) || moved(clock, starts))',
      'moved(clock, starts)',
    ],
    [
      'a clock is stopped by what stops another',
      'if (clock.clock === name && clock.stopped === undefined &&',
      'if (clock.stopped === undefined &&',
    ],
    [
      'one clock for all victims and offences',
      '(clock) => clock.clock === name && clock.of === of)',
      '(clock) => clock.clock === name)',
    ],
  ]),
  ...inFile('libs/durable/arming.ts', [
    ['a second run of a clock is forgotten', '(before.from >= from &&', '(before.from >= 0 &&'],
  ]),
  ...inFile('libs/durable/clerk.ts', [
    [
      'an outage lengthens a pause',
      'resume(next.clock, next.at, this.policy',
      'resume(next.clock, now, this.policy',
    ],
  ]),
  ...inFile('libs/durable/case-in-hand.ts', [
    [
      'a change of the calendar is for one day only',
      "if (entry.kind === 'calendar') this.counted = recalendared(this.counted, entry);",
      '',
    ],
  ]),
  ...inFile('libs/durable/arming.ts', [
    [
      'the law’s own date is not kept',
      "const law = standing === 'statute' ? due.at :",
      'const law =',
    ],
  ]),
  ...inFile('libs/domain/case/next-due.ts', [
    [
      'a clock that stands still goes on telling',
      'told === undefined && after !== undefined).map',
      'told === undefined).map',
    ],
    [
      'a pause never ends by itself',
      'return [{ clock, at: paused.until }, ...clock.rungs',
      'return [...clock.rungs',
    ],
  ]),
  ...inFile('libs/domain/case/clock.ts', [
    [
      'an unanswered rung never climbs',
      '...(e.answerBy === undefined ? [] : [{ key: unansweredKey(e.rung), at: e.answerBy, ' +
        'after: e.rung }]),',
      '',
    ],
    [
      'an acknowledged rung still climbs',
      'k.rungs.filter(({ after, told }) => after !== e.rung || told !== undefined).map((r)',
      'k.rungs.map((r)',
    ],
    [
      'a move overwrites the instant a clock was armed with',
      'return { ...clock, due, rungs: [...stay',
      'return { ...clock, original: due.at, due, rungs: [...stay',
    ],
    [
      'a move is not written down',
      '...(due.at === clock.due.at ? {} : {',
      '...(due.at !== 0 ? {} : {',
    ],
    [
      'a rung that was told is told again after a move',
      'const coming = rungs.filter(({ key }) => !stay.some((rung) => rung.key === key));',
      'const coming = rungs;',
    ],
    ['a move takes away what was still to be told', 'rungs: [...stay, ...coming]', 'rungs: stay'],
  ]),
  ...inFile('libs/domain/case/next-due.ts', [
    ['what is due at one instant is told last first', 'next.at < first.at', 'next.at <= first.at'],
  ]),
  ...inFile('libs/domain/case/fold.ts', [
    [
      'an end leaves clocks running',
      'clocks: c.clocks.map((k) => (k.stopped === undefined ? stopped(k, e.at) : k)),',
      '',
    ],
  ]),
  ...inFile('libs/domain/case/clock.ts', [
    [
      'a clock that stops in a pause stands still for ever',
      '...(pausedNow(clock) ? resumed(clock, at) : clock), stopped: at',
      '...clock, stopped: at',
    ],
  ]),
  ...inFile('libs/domain/clock-acts/resuming.ts', [
    [
      'a clock that goes on is due as if it had never stood still',
      'const due = rule.within === undefined ? clock.due : dueLater(clock.due, rule.within, { ' +
        'from: pausedNow(clock)!.from, to: at }, calendar);',
      'const due = clock.due;',
    ],
    [
      'a clock that goes on gets its pause twice',
      'dueLater(clock.due, rule.within, { from: pausedNow(clock)!.from, to: at }, calendar)',
      'dueLater(dueLater(clock.due, rule.within, { from: pausedNow(clock)!.from, to: at }, ' +
        'calendar), rule.within, { from: pausedNow(clock)!.from, to: at }, calendar)',
    ],
  ]),
  ...inFile('libs/domain/clock-acts/pausing.ts', [
    [
      'a pause has no cap',
      'return until > last ? `It may stand still',
      "return until > '9999' ? `It may stand still",
    ],
    [
      'a second pause forgets the first',
      'daysOn(londonDay(at), count - stood, unit, calendar)',
      'daysOn(londonDay(at), count, unit, calendar)',
    ],
    ['a clock is paused in its pause', "if (pausedNow(clock)) return 'It is paused already';", ''],
  ]),
  ...inFile('libs/domain/clock-acts/acknowledging.ts', [
    [
      'anybody may acknowledge what another heard',
      ' && to?.includes(member));',
      ' && member.length + (to?.length ?? 0) > 0);',
    ],
  ]),
  ...inFile('libs/domain/clock-acts/extending.ts', [
    [
      'a clock is given longer than it may be',
      'return until > last ? `It may be given',
      "return until > '9999' ? `It may be given",
    ],
    [
      'a clock is given less time',
      'if (until <= clock.due.lastDay!) return',
      "if (until < '1000') return",
    ],
  ]),
  ...inFile('libs/domain/clock-acts/another-calendar.ts', [
    [
      'another calendar counts what has stopped',
      'if (clock.stopped !== undefined || rule.within === undefined ||',
      'if (rule.within === undefined ||',
    ],
    ['another calendar moves nothing', 'return alike ? [] :', 'return alike || c.seq > 0 ? [] :'],
    [
      'another calendar forgets the pauses',
      '(clock.pauses ?? []).reduce((so,',
      "([] as NonNullable<Clock['pauses']>).reduce((so,",
    ],
    [
      'another calendar takes back what was given',
      " || clock.moves?.some(({ why }) => why === 'extended')",
      '',
    ],
  ]),
  {
    says: 'any clock may pause, the law’s own too',
    file: 'libs/domain/clock-acts/pausing.ts',
    edits: [
      [
        'const pause = pauses?.[reason];',
        'const pause = Object.values(policy.clocks).flatMap((one) => one.pauses?.[reason] ?? ' +
          '[])[0];',
      ],
      [
        'with: policyOf(policy, clock).pauses![reason]!.with,',
        "with: policyOf(policy, clock).pauses?.[reason]?.with ?? 'family',",
      ],
      [
        '  const pause = policyOf(policy, clock).pauses?.[reason];\n',
        '  const pause = Object.values(policy.clocks).flatMap((one) => one.pauses?.[reason] ' +
          '?? [])[0];\n',
      ],
    ],
  },
  ...inFile('libs/domain/ladder.ts', [
    [
      'what had passed before anybody knew is never told',
      'at > known || at === passed.at(-1)!.at',
      'at > known && passed.length >= 0',
    ],
    [
      'whoever hears has a day more to say so',
      'daysOn(londonDay(told), count, unit, calendar)',
      'daysOn(londonDay(told), count + 1, unit, calendar)',
    ],
    [
      'a rung speaks before its cause',
      '.filter(({ at }) => at > from)',
      '.filter(({ at }) => at > 0)',
    ],
    ['a warning comes after the day', 'const n = late ? count : -count;', 'const n = count;'],
    [
      'a rung speaks on a day when nobody works',
      'atHour(late ? workingDayOnOrAfter(day, calendar) : workingDayOnOrBefore(day, ' +
        'calendar), speaksAt)',
      'atHour(day, speaksAt)',
    ],
  ]),
  ...inFile('libs/domain/span.ts', [
    [
      'what comes after the cut-off counts as that day’s',
      '[londonDay(from), receivedOn(from, cutOff, calendar)]',
      '[londonDay(from), londonDay(from)]',
    ],
    [
      'a day lost',
      'return { at: endOf(lastDay), lastDay, countedFrom, ...moved',
      'return { at: endOf(addDays(lastDay, -1)), lastDay, countedFrom, ...moved',
    ],
    [
      'a pause that ends on the day it began moves the date',
      '[londonDay(from), londonDay(to)];\n',
      '[londonDay(from), addDays(londonDay(to), 1)];\n',
    ],
  ]),
  ...inFile('libs/domain/ball.ts', [
    [
      'the ledger has a gap',
      '{ ...before, to: entry.at }, {',
      '{ ...before, to: entry.at - 1 }, {',
    ],
    [
      'the segments leave out the time before a pause',
      'if (pause.from > at) segments.push({ from: at, to: pause.from });',
      '',
    ],
    [
      'the ball is with nobody',
      'waits?.with ?? tell.agency ?? agencyOf(tell.role)',
      "waits?.with ?? (tell.role === 'practitioner' ? 'nobody' : agencyOf(tell.role))",
    ],
    [
      'the ball is with the strand that has longest',
      'first(one.stage) < first(best.stage)',
      'first(one.stage) > first(best.stage)',
    ],
  ]),
  ...inFile('libs/database/notices/addressees.ts', [
    [
      'nothing passes up',
      'next = next.above ? { role: above[0]! } : up(next.role))',
      'next = undefined)',
    ],
    [
      'who stands in for an absent person is passed over',
      'return able(deputy) ? deputy?.id : undefined;',
      'return able(deputy) ? undefined : undefined;',
    ],
    [
      'who stands in hears though they are away too',
      'return able(deputy) ? deputy?.id',
      'return deputy ? deputy?.id',
    ],
    [
      'somebody who has left still hears',
      'one !== undefined && !one.gone && mayHear',
      'one !== undefined && mayHear',
    ],
    [
      'somebody who is away hears',
      'one !== undefined && !one.gone && mayHear(one.id) && awayOn(one, on) === undefined',
      'one !== undefined && !one.gone && mayHear(one.id)',
    ],
    [
      'somebody who may not see the case hears of it',
      'one !== undefined && !one.gone && mayHear(one.id) && awayOn',
      'one !== undefined && !one.gone && awayOn',
    ],
    [
      'the last day of an absence does not count',
      'from <= day && day <= to',
      'from <= day && day < to',
    ],
    ['nothing says that nobody could hear', "over.push({ role: next.role, why: 'nobody' });", ''],
    [
      'all colleagues hear what is one person’s',
      'if (member !== undefined && !above.includes(role)) return [];',
      '',
    ],
    [
      'the whole force hears what is for whoever referred',
      'actsAs(people.find(({ id }) => id === referrer), role)) return [instead(referrer) ?? ' +
        '[]].flat();',
      'refers.length > 99) return [];',
    ],
  ]),
];

const good = reparation as Procedure;
const changed = (
  says: string,
  change: Partial<Procedure>,
): { readonly says: string; readonly procedure: Procedure } => ({
  says,
  procedure: { ...good, ...change },
});
const agreeing = good.policy.clocks.agreeing!;
const laddered = (ladder: readonly unknown[]): Partial<Procedure> => ({
  policy: {
    ...good.policy,
    clocks: { ...good.policy.clocks, agreeing: { ...agreeing, ladder: ladder as readonly Rung[] } },
  },
});
const staged = (stage: 'agreeing' | 'doing', change: object): Partial<Procedure> => ({
  stages: { ...good.stages, [stage]: { ...good.stages[stage]!, ...change } },
});
const clocked = (clock: 'agreeing' | 'doing', change: object): Partial<Procedure> => ({
  clocks: { ...good.clocks, [clock]: { ...good.clocks[clock]!, ...change } },
});
const acted = (act: string, change: object): Partial<Procedure> => ({
  acts: { ...good.acts, [act]: { ...good.acts[act]!, ...change } },
});
const [onTheDay, manager] = agreeing.ladder as readonly [Rung, Rung];
const without = <T extends object>(from: T, key: string): T =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== key)) as T;

export const inProcedures: readonly { readonly says: string; readonly procedure: Procedure }[] = [
  changed(
    'a rung names a role that nobody can hold',
    laddered([onTheDay, { ...manager, tell: 'inspector' }]),
  ),
  changed(
    'silence is told to a role that nobody can hold',
    laddered([
      onTheDay,
      { ...manager, acknowledge: { within: '1 working day', otherwise: 'inspector' } },
    ]),
  ),
  changed(
    'a warning stands after the day itself',
    laddered([
      onTheDay,
      { key: 'warning', when: { before: '1 working day' }, speaksAt: '09:00', tell: 'holder' },
      manager,
    ]),
  ),
  changed(
    'a ladder without a top',
    laddered([
      onTheDay,
      { key: 'manager', when: { after: '1 working day' }, speaksAt: '09:00', tell: 'teamManager' },
    ]),
  ),
  changed('a ladder without a rung', laddered([])),
  changed('the law’s own date may pause', {
    policy: {
      ...good.policy,
      clocks: { ...good.policy.clocks, agreeing: { ...agreeing, standing: 'statute' } },
    },
  }),
  changed('a stage without a clock', {
    clocks: without(good.clocks, 'doing'),
    policy: { ...good.policy, clocks: without(good.policy.clocks, 'doing') },
    words: {
      ...good.words,
      clocks: without(good.words.clocks, 'doing'),
      triggers: without(good.words.triggers, 'doing'),
    },
  }),
  changed('a clock that never starts', clocked('doing', { starts: () => [] })),
  changed(
    'a clock stopped by the wrong act',
    clocked('agreeing', {
      stops: (c: Case) =>
        last(c, 'recordOversight') !== undefined ||
        last(c, 'agree') !== undefined ||
        last(c, 'decline') !== undefined,
    }),
  ),
  changed(
    'an act that stops a clock whose work is not done',
    acted('recordOversight', { brings: () => [{ kind: 'stopped', id: 'agreeing' }] }),
  ),
  changed('a stage that is never done', staged('doing', { done: () => false })),
  changed('an act that is always refused', acted('finish', { refuses: () => 'Not today' })),
  changed('a stage at which nothing is open', {
    ...staged('doing', { open: [] }),
    ...acted('finish', { anywhere: true, by: ['practitioner'], refuses: () => 'Not today' }),
  }),
  changed('a holder who is nobody', staged('doing', { holder: () => ({ role: 'nobody' }) })),
  changed(
    'a clock that decides',
    staged('agreeing', {
      done: (c: Case) =>
        good.stages.agreeing!.done(c, good.policy) ||
        c.clocks.some(({ rungs }) =>
          rungs.some(({ key, told }) => key === 'manager' && told !== undefined),
        ),
    }),
  ),
];
