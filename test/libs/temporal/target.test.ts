import { calendarInForce } from '../../../libs/database/calendar/in-force';
import { atHour } from '../../../libs/domain/london';
import type { Span } from '../../../libs/domain/span';
import { instantAfter } from '../../../libs/temporal/target';

it('by days keeps the hour over a change of the clocks; by hours it elapses', () => {
  const before = atHour('2026-10-24', '09:30');
  const after = (by: string) => instantAfter(before, by as Span, calendarInForce());
  expect(after('2 days')).toBe(atHour('2026-10-26', '09:30'));
  expect(after('48 hours')).toBe(atHour('2026-10-26', '08:30'));
  expect(after('1 working day')).toBe(atHour('2026-10-26', '09:30'));
  expect(() => after('a while')).toThrow('"a while" cannot be counted');
});
