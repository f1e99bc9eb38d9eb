/**
 * A case's clocks as people read them: the first date beside the present one, what stands still and
 * why, who said that they know.
 */
import { clockLines } from '../../../../apps/api/cases/clock-lines';
import { calendarInForce } from '../../../../libs/database/calendar/in-force';
import { caseOf, type CaseClock } from '../../../../libs/domain/case';
import { atHour, endOf } from '../../../../libs/domain/london';
import { jointDecision } from '../../../../workflows/joint-decision';

const at = (day: string) => atHour(day, '10:00');
const people = new Map([
  ['grace', 'Grace Turner'],
  ['priya', 'Priya Shah'],
]);
const clock: CaseClock = {
  id: 'assessment',
  clock: 'assessment',
  from: at('2026-09-01'),
  original: endOf('2026-09-15'),
  due: {
    at: endOf('2026-09-15'),
    lastDay: '2026-09-15',
    countedFrom: '2026-09-01',
    skipped: [],
    received: 'it came after 17:00 on 31 August 2026, so it counts as received on 1 September 2026',
  },
  rungs: [{ key: 'on the day', at: atHour('2026-09-15', '09:00') }],
};
const line = (change: Partial<CaseClock>, now: string, acts: object[] = []) =>
  clockLines(
    jointDecision,
    jointDecision.policy,
    calendarInForce(),
    { ...caseOf('c', []), acts: acts as never, clocks: [{ ...clock, ...change }] },
    at(now),
    people,
  )[0]!;

it('says nothing of another date where there is none, and times as people say them', () => {
  expect(line({}, '2026-09-10')).toMatchObject({
    state: 'running',
    stateSaid: 'Due in 3 working days',
    first: null,
    statutory: null,
    moves: [],
    paused: null,
    segments: [],
    why: { counted: expect.stringContaining('it came after 5pm on 31 August') },
  });
});

const pauses = [
  {
    reason: 'familyAway',
    with: 'family' as const,
    from: at('2026-09-08'),
    until: endOf('2026-09-18'),
  },
];

it('says why it stands still, since when, until when at the latest and with whom, and counts nothing meanwhile', () => {
  const paused = line({ pauses }, '2026-09-17');
  expect(paused).toMatchObject({
    state: 'paused',
    stateSaid: 'Paused with 5 working days left',
    urgency: 'not due yet',
    paused: {
      since: '10am on 8 September 2026',
      until: '11:59pm on 18 September 2026',
      with: 'The child and family',
    },
  });
  expect(
    paused.segments.map(({ from, to, said }) => [
      from.slice(0, 10),
      to.slice(0, 10),
      said.slice(0, 14),
    ]),
  ).toEqual([
    ['2026-09-01', '2026-09-08', 'It ran'],
    ['2026-09-08', '2026-09-17', 'It stood still'],
  ]);
});

it('what was late when it was paused stays late', () => {
  expect(
    line(
      { pauses: [{ ...pauses[0]!, from: at('2026-09-17'), until: endOf('2026-09-25') }] },
      '2026-09-24',
    ),
  ).toMatchObject({
    state: 'paused',
    stateSaid: 'Paused, 2 working days late already',
    urgency: 'overdue',
  });
});

it('keeps the first date and the law’s own beside the present one, with each move and why', () => {
  const due = { ...clock.due, at: endOf('2026-09-24'), lastDay: '2026-09-24' };
  const moves = [
    {
      seq: 9,
      at: at('2026-09-10'),
      why: 'resumed' as const,
      was: endOf('2026-09-15'),
      is: endOf('2026-09-17'),
    },
    {
      seq: 12,
      at: at('2026-09-11'),
      why: 'extended' as const,
      was: endOf('2026-09-17'),
      is: endOf('2026-09-24'),
    },
  ];
  expect(line({ due, moves, statutory: endOf('2026-10-01') }, '2026-09-16')).toMatchObject({
    state: 'running',
    due: 'by the end of 24 September 2026',
    first: 'by the end of 15 September 2026',
    statutory: 'by the end of 1 October 2026',
    moves: [
      'It had stood still, on 10 September 2026: due by the end of 17 September 2026, not by ' +
        'the end of 15 September 2026',
      'It was given longer, on 11 September 2026: due by the end of 24 September 2026, not by ' +
        'the end of 17 September 2026',
    ],
  });
});

it('says who heard, who said that they know, until when the rest may, and that a rung speaks because nobody did', () => {
  const told = atHour('2026-09-17', '09:00');
  const late = {
    key: '2 days late',
    at: told,
    told,
    to: ['grace', 'somebody whose name is not for the reader'],
    answerBy: atHour('2026-09-21', '09:00'),
  };
  const after = {
    key: '2 days late, not acknowledged',
    at: atHour('2026-09-21', '09:00'),
    after: '2 days late',
  };
  expect(line({ rungs: [late, after] }, '2026-09-18').rungs).toEqual([
    expect.objectContaining({
      tells: 'Team manager',
      to: ['Grace Turner'],
      answerBy: '9am on 21 September 2026',
      acknowledged: null,
    }),
    expect.objectContaining({
      tells: 'Service manager, if nobody acknowledges what was told before',
    }),
  ]);
  const said = at('2026-09-18');
  expect(
    line({ rungs: [{ ...late, acknowledged: said }] }, '2026-09-18', [
      {
        seq: 9,
        at: said,
        act: 'acknowledge',
        fields: { clock: 'assessment' },
        by: { member: 'grace' },
      },
    ]).rungs,
  ).toEqual([
    expect.objectContaining({
      answerBy: null,
      acknowledged: 'at 10am on 18 September 2026 by Grace Turner',
    }),
  ]);
});
