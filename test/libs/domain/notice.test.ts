import fc from 'fast-check';
import { isWorkingDay } from '../../../libs/domain/calendar';
import { addDays, atHour, endOf, londonDay, londonTime } from '../../../libs/domain/london';
import { digestOf, letter, line, mayWait, nextDigest } from '../../../libs/domain/notice';
import { procedures } from '../../../workflows/procedures';
import { reparation } from '../../support/added/reparation';
import { calendar } from '../../support/simulated';

const words = {
  clocks: { assessment: 'Submit the assessment' },
  notices: {
    allocated: {
      subject: 'A case has been allocated to you',
      text: 'One case has been allocated to you. Sign in to see it.',
    },
  },
};
const link = 'https://panels.example/work';
const due = endOf('2026-09-18');
const late = (at: number) => line(words, { clock: 'assessment', due }, at, calendar);

describe('one line', () => {
  it.each([
    [atHour('2026-09-22', '09:00'), 'One case is 2 working days late at ‘Submit the assessment’'],
    [due, 'One case is late at ‘Submit the assessment’'],
    [atHour('2026-09-18', '09:00'), 'One case is due today at ‘Submit the assessment’'],
    [atHour('2026-09-16', '09:00'), 'One case is due in 2 working days at ‘Submit the assessment’'],
    [
      atHour('2026-05-01', '09:00'),
      'One case is due on 18 September 2026 at ‘Submit the assessment’',
    ],
  ])('as it stood at %i, is how late it was then', (at, says) => {
    expect(late(at)).toBe(says);
  });

  it('is a procedure’s own, and says something where the words are gone', () => {
    expect(line(words, { notice: 'allocated' }, 0, calendar)).toBe(
      'A case has been allocated to you',
    );
    expect(line(words, { notice: 'gone' }, 0, calendar)).toBe('There is something for you to see');
    expect(line(words, { clock: 'gone', due }, due, calendar)).toBe(
      'One case is late at ‘one of its dates’',
    );
  });
});

it('a letter says it, where to see it, and when it was so', () => {
  expect(
    letter(words, { clock: 'assessment', due }, atHour('2026-09-22', '09:00'), calendar, link),
  ).toEqual({
    subject: 'One case is 2 working days late',
    text:
      'One case is 2 working days late at ‘Submit the assessment’. Sign in to see ' +
      'it.\n\nhttps://panels.example/work\n\nThis was so at 9am on 22 September 2026.\n',
  });
  expect(letter(words, { notice: 'allocated' }, due, calendar, link)).toMatchObject({
    subject: 'A case has been allocated to you',
    text: expect.stringMatching(
      /^One case has been allocated to you\. Sign in to see it\.\n\nhttps/,
    ) as string,
  });
});

it('a digest has a line for each', () => {
  expect(digestOf(['One', 'Two'], atHour('2026-09-22', '08:00'), link)).toEqual({
    subject: '2 notices from Panel Clerk',
    text:
      `- One.\n- Two.\n\nSign in to see them:\n\n${link}\n\nThis was so at 8am on 22 September ` +
      '2026.\n',
  });
  expect(digestOf(['One'], due, link).subject).toBe('1 notice from Panel Clerk');
});

describe('the next digest', () => {
  it.each([
    ['2026-09-18', '07:59', '2026-09-18', 'is today’s before 8am'],
    ['2026-09-17', '08:00', '2026-09-18', 'is tomorrow’s from 8am on'],
    ['2026-09-18', '09:00', '2026-09-21', 'waits for Monday'],
    ['2026-12-24', '09:00', '2026-12-29', 'waits for a day somebody works'],
    [
      '2026-03-28',
      '12:00',
      '2026-03-30',
      'is at 8am by the clock on the wall after it has changed',
    ],
  ] as const)('of %s %s is on %s: it %s', (day, hour, on, _) => {
    expect(nextDigest(atHour(day, hour), calendar)).toBe(atHour(on, '08:00'));
  });

  it('is later than what it tells, at 8am on a working day, with no other such hour between', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: atHour('2024-01-01', '00:00'), max: atHour('2032-12-01', '00:00') }),
        (at) => {
          const digest = nextDigest(at, calendar);
          expect([
            digest > at,
            londonTime(digest),
            isWorkingDay(londonDay(digest), calendar),
          ]).toEqual([true, '08:00', true]);
          for (let day = londonDay(at); day < londonDay(digest); day = addDays(day, 1))
            expect(isWorkingDay(day, calendar) && atHour(day, '08:00') > at).toBe(false);
        },
      ),
    );
  });
});

it('nothing waits that must be acknowledged, is late, or would be told when it is too late', () => {
  const digest = atHour('2026-09-18', '08:00');
  const at = (instant: number | undefined, acknowledge = false) =>
    mayWait({ due: instant, acknowledge }, digest);
  expect([
    at(undefined),
    at(digest + 1),
    at(digest),
    at(digest - 1),
    at(digest + 1, true),
    at(undefined, true),
  ]).toEqual([true, true, false, false, false, false]);
});

it.each([...procedures, reparation].map((procedure) => [procedure.name, procedure] as const))(
  'no notice of %s has a hole for a name, a reference or an address, nor leads to a case',
  (_, { words: said, clocks }) => {
    const abouts = [
      ...Object.keys(said.notices).map((notice) => ({ notice })),
      ...Object.keys(clocks).map((clock) => ({ clock, due })),
    ];
    for (const about of abouts)
      for (const at of [due - 86_400_000, due, due + 9 * 86_400_000]) {
        const { subject, text } = letter(said, about, at, calendar, link);
        const whole = `${subject}\n${text}`;
        expect(whole).not.toMatch(/\{\{|\$\{|\(\(|%s|undefined|null|\[object/);
        expect(whole).not.toMatch(/[A-Z]{2,}-\d\d-\w{6}|@|\/cases\//);
        expect(whole.match(/https?:\S+/g)).toEqual([link]);
        expect(subject.length).toBeLessThan(80);
      }
  },
);
