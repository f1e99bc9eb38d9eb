/** Faults in what may be done to a clock. */
import { inFile, type Edit } from './edit';

export const ofClockActs: readonly Edit[] = [
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
];
