import { atHour } from '../../../libs/domain/london';
import { isOpen, uncovered } from '../../../libs/domain/office';
import { calendar } from '../../support/simulated';

/** Friday 22 May 2026; the Monday after is a bank holiday. */
const friday = (hour: '08:59' | '09:00' | '16:59' | '17:00' | '12:00') =>
  atHour('2026-05-22', hour);
const iso = (at: number) => new Date(at).toISOString().slice(0, 16);

it('is open from 9 to 5 of London’s clock on working days, and shut at weekends and on bank holidays', () => {
  expect(
    [
      friday('08:59'),
      friday('09:00'),
      friday('16:59'),
      friday('17:00'),
      atHour('2026-05-23', '12:00'),
      atHour('2026-05-25', '12:00'),
      atHour('2026-05-26', '12:00'),
    ].map((at) => isOpen(at, calendar)),
  ).toEqual([false, true, true, false, false, false, true]);
});

it('is uncovered from Friday evening to Tuesday morning where nobody is on the rota', () => {
  const week = { from: friday('12:00'), to: atHour('2026-05-26', '12:00') };
  const said = (duty: Parameters<typeof uncovered>[1]) =>
    uncovered(week, duty, calendar).map(({ from, to }) => [iso(from), iso(to)]);
  expect(said([])).toEqual([['2026-05-22T16:00', '2026-05-26T08:00']]);
  expect(
    said([
      { from: friday('17:00'), to: atHour('2026-05-24', '10:30') },
      { from: atHour('2026-05-24', '12:00'), to: atHour('2026-05-27', '00:00') },
    ]),
  ).toEqual([['2026-05-24T09:30', '2026-05-24T11:00']]);
  expect(said([{ from: friday('08:59'), to: atHour('2026-06-01', '00:00') }])).toEqual([]);
});

it('has an hour less on the night on which clocks go forward', () => {
  const night = { from: atHour('2026-03-28', '17:00'), to: atHour('2026-03-29', '09:00') };
  expect(uncovered(night, [], calendar)).toEqual([night]);
  expect(night.to - night.from).toBe(15 * 3_600_000);
});
