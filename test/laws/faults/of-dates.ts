/** Faults in when something is due, is told, and with whom it is. */
import { inFile, type Edit } from './edit';

export const ofDates: readonly Edit[] = [
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
];
