/** Faults in how the entries of a journal make a case. */
import { inFile, type Edit } from './edit';

export const ofCases: readonly Edit[] = [
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
];
