/**
 * The deadline oracle: due instants and rungs compared with an independent slow hand
 * (test/support/slow-deadlines.ts) over random cases that lean towards what goes wrong: cut-offs,
 * clock changes, holidays, ends of months and years. The same comparer must find a fault planted on
 * purpose, or its silence would mean nothing.
 */
import holidays from '../../../libs/domain/bank-holidays.json';
import { calendarOf, type Calendar } from '../../../libs/domain/calendar';
import { rungInstants, type Rung } from '../../../libs/domain/ladder';
import { atHour, endOf, londonDay, startOf, type Hour } from '../../../libs/domain/london';
import { dueAfter, type Due, type Span } from '../../../libs/domain/span';
import { Chance, seed } from '../../support/random';
import { slowDue, slowRungs } from '../../support/slow-deadlines';

const cases = Number(process.env.CASES ?? 100_000);

interface Drawn {
  readonly from: number;
  readonly span: Span;
  readonly counting: 'within' | 'beginning with';
  readonly movesBack: boolean;
  readonly cutOff: Hour;
  readonly calendar: Calendar;
  readonly ladder: readonly Rung[];
  /** A due instant that was given and not counted, such as the end of bail; of some cases. */
  readonly given?: number;
}

const offices = [
  [],
  [{ day: '2026-12-24', name: 'Christmas Eve' }],
  ['2019', '2021', '2022', '2024', '2027', '2030'].flatMap((year) =>
    ['12-24', '12-25', '12-27', '12-29', '12-30', '12-31'].map((day) => ({
      day: `${year}-${day}`,
      name: 'winter closure',
    })),
  ),
].map((closures) => calendarOf(holidays, { closures }));

const years = Array.from({ length: 12 }, (_, i) => 2019 + i);
const edges = [
  ...years.flatMap((year) => [
    `${year}-01-31`,
    `${year}-02-28`,
    `${year}-12-24`,
    `${year}-12-31`,
    `${year}-05-31`,
  ]),
  ...[
    '2020-02-29',
    '2024-02-29',
    '2028-02-29',
    '2022-06-01',
    '2022-09-16',
    '2023-05-05',
    '2020-05-07',
  ],
  ...['2019-03-31', '2020-03-29', '2024-03-31', '2026-03-29', '2027-03-28', '2030-03-31'],
  ...['2019-10-27', '2020-10-25', '2024-10-27', '2026-10-25', '2027-10-31', '2030-10-27'],
  ...holidays['england-and-wales'].events
    .map(({ date }) => date)
    .filter((day) => day > '2019-01-02' && day < '2031'),
];
const hours: readonly Hour[] = [
  '09:00',
  '17:00',
  '16:30',
  '12:00',
  '23:59',
  '00:00',
  '01:30',
  '08:45',
];
const first = Date.UTC(2019, 0, 3);
const length = Date.UTC(2031, 0, 1) - first;

function instant(chance: Chance, cutOff: Hour): number {
  const anywhere = first + Math.floor(chance.next() * length);
  const day = chance.happens(0.3) ? chance.pick(edges) : londonDay(anywhere);
  const near = chance.pick([-1, 0, 1, -60_000, 60_000]);
  if (chance.happens(0.35)) return atHour(day, cutOff) + near;
  if (chance.happens(0.15)) return startOf(day) + near;
  return chance.happens(0.3) ? startOf(day) + chance.upTo(86_399_999) : anywhere;
}

const most = { hour: 120, 'working day': 16, day: 60, week: 13, month: 13 } as const;

function span(chance: Chance, least: number, scale = 1): Span {
  const unit = chance.pick(Object.keys(most) as (keyof typeof most)[]);
  const count = least + chance.upTo(Math.floor(most[unit] * scale) - least);
  return `${count} ${unit}${count === 1 ? '' : 's'}` as Span;
}

function rung(chance: Chance, key: string): Rung {
  const when = chance.pick(['due', 'before', 'after'] as const);
  return {
    key,
    when:
      when === 'due'
        ? 'due'
        : when === 'before'
          ? { before: span(chance, 1, 0.3) }
          : { after: span(chance, 1, 0.3) },
    ...(chance.happens(0.7) ? { speaksAt: chance.pick(hours) } : {}),
    tell: 'holder',
  };
}

/** Up to sixty days on; often midnight, which ends one day and begins another. */
function givenAfter(from: number, chance: Chance): number {
  const at = from + chance.upTo(60 * 86_400_000);
  return chance.happens(0.2) ? endOf(londonDay(at)) : at;
}

function draw(chance: Chance): Drawn {
  const cutOff = chance.pick(hours);
  const from = instant(chance, cutOff);
  const counting = chance.happens(0.6) ? 'within' : 'beginning with';
  return {
    from,
    span: span(chance, counting === 'within' ? 0 : 1),
    counting,
    movesBack: chance.happens(0.2),
    cutOff,
    calendar: chance.pick(offices),
    ladder: Array.from({ length: 1 + chance.upTo(2) }, (_, i) => rung(chance, `rung ${i + 1}`)),
    ...(chance.happens(0.25) ? { given: givenAfter(from, chance) } : {}),
  };
}

interface Hand {
  readonly dueAfter: typeof dueAfter;
  readonly rungInstants: typeof rungInstants;
}

/**
 * Both hands on one case: what came of it, and what differs, in words; undefined where nothing
 * does.
 */
function both(
  hand: Hand,
  { from, span, counting, movesBack, cutOff, calendar, ladder, given }: Drawn,
): { readonly due: Due; readonly found?: string } {
  const desk = { cutOff, closures: calendar.closures };
  const due = hand.dueAfter(from, span, {
    calendar,
    cutOff,
    counting,
    ...(movesBack ? { movesBack } : {}),
  });
  const { at, lastDay, countedFrom, received, skipped } = due;
  const slowly = slowDue(from, span, counting, desk, movesBack);
  const fast = JSON.stringify({
    due: { at, lastDay, countedFrom, moved: received !== undefined, skipped },
    rungs: hand.rungInstants(at, lastDay, from, ladder, calendar),
    given: given && hand.rungInstants(given, undefined, from, ladder, calendar),
  });
  const slow = JSON.stringify({
    due: slowly,
    rungs: slowRungs(slowly.at, slowly.lastDay, from, ladder, desk),
    given: given && slowRungs(given, undefined, from, ladder, desk),
  });
  if (fast === slow) return { due };
  const told = JSON.stringify({
    from: new Date(from),
    counting,
    movesBack,
    span,
    cutOff,
    given,
    ladder,
    closures: calendar.closures,
  });
  return { due, found: `${told}\n  fast ${fast}\n  slow ${slow}` };
}

interface Compared {
  readonly cases: number;
  readonly late: number;
  readonly skipping: number;
  readonly rungs: number;
  /** The first difference, with its case. */
  readonly found?: string;
}

/** Compare so many cases, or as few as show a difference. */
function compare(hand: Hand, chance: Chance, most: number): Compared {
  const seen = { cases: 0, late: 0, skipping: 0, rungs: 0 };
  while (seen.cases < most) {
    const drawn = draw(chance);
    const { due, found } = both(hand, drawn);
    seen.cases += 1;
    seen.rungs += drawn.ladder.length * (drawn.given === undefined ? 1 : 2);
    if (due.received !== undefined) seen.late += 1;
    if (due.skipped.length > 0) seen.skipping += 1;
    if (found !== undefined) return { ...seen, found };
  }
  return seen;
}

const ours: Hand = { dueAfter, rungInstants };

it(`gives the same due instants and rungs as an independent slow hand, over ${cases} random cases`, () => {
  const seen = compare(ours, new Chance(seed), cases);
  const { late, skipping, rungs, found } = seen;
  console.log(
    `deadline oracle: SEED=${seed}, ${seen.cases} cases (${late} counted as received later, ` +
      `${skipping} over days nobody works, ${rungs} rungs), ${found === undefined ? 0 : 1} ` +
      'differences',
  );
  if (found !== undefined) throw new Error(`SEED=${seed} case ${seen.cases}: ${found}`);
  expect(seen.cases).toBe(cases);
});

const withoutHolidays = new Map(
  offices.map((calendar) => [calendar, { ...calendar, holidays: [] }]),
);

/** Hands that are wrong in one thing each. */
const wrong: Readonly<Record<string, Partial<Hand>>> = {
  'moves nothing back': {
    dueAfter: (from, span, { movesBack: _, ...how }) => dueAfter(from, span, how),
  },
  'knows no cut-off': {
    dueAfter: (from, span, how) => dueAfter(from, span, { ...how, cutOff: '23:59' }),
  },
  'works on bank holidays': {
    dueAfter: (from, span, how) =>
      dueAfter(from, span, { ...how, calendar: withoutHolidays.get(how.calendar)! }),
  },
  'works on local closure days': {
    dueAfter: (from, span, how) => dueAfter(from, span, { ...how, calendar: offices[0]! }),
  },
  'counts the day it starts from': {
    dueAfter: (from, span, how) => dueAfter(from, span, { ...how, counting: 'beginning with' }),
  },
  'ends its days at midnight UTC': {
    dueAfter: (from, span, how) => {
      const due = dueAfter(from, span, how);
      return due.lastDay === undefined ? due : { ...due, at: Date.parse(due.lastDay) + 86_400_000 };
    },
  },
  'is late a millisecond early': {
    dueAfter: (from, span, how) => ({
      ...dueAfter(from, span, how),
      at: dueAfter(from, span, how).at - 1,
    }),
  },
  'says nothing of the days it skipped': {
    dueAfter: (from, span, how) => ({ ...dueAfter(from, span, how), skipped: [] }),
  },
  'speaks on days nobody works': {
    rungInstants: (due, lastDay, from, ladder, calendar) =>
      rungInstants(due, lastDay, from, ladder, { ...calendar, holidays: [], closures: [] }),
  },
  'speaks before its cause': {
    rungInstants: (due, lastDay, _from, ladder, calendar) =>
      rungInstants(due, lastDay, 0, ladder, calendar),
  },
  'takes the day after for the last one': {
    rungInstants: (due, lastDay, from, ladder, calendar) =>
      rungInstants(due, lastDay ?? londonDay(due), from, ladder, calendar),
  },
  'climbs from the top': { rungInstants: (...given) => [...rungInstants(...given)].reverse() },
  'loses the last rung': { rungInstants: (...given) => rungInstants(...given).slice(0, -1) },
};

it.each(Object.entries(wrong))('finds the hand that %s', (_says, fault) => {
  const { found } = compare({ ...ours, ...fault }, new Chance(seed), 100_000);
  expect(found).toBeDefined();
});
