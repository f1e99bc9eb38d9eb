/** Faults in how a procedure is run. */
import { inFile, type Edit } from './edit';

export const ofTheClerk: readonly Edit[] = [
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
];
