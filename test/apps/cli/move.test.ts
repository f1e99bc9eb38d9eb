import { instantOf } from '../../../apps/cli/move';

it('takes a moment by London’s wall clock, summer and winter, unless it says its offset', () => {
  expect(instantOf('2026-12-01T09:00')).toBe(Date.parse('2026-12-01T09:00:00Z'));
  expect(instantOf('2026-07-01T09:00')).toBe(Date.parse('2026-07-01T08:00:00Z'));
  expect(instantOf('2026-07-01T09:00Z')).toBe(Date.parse('2026-07-01T09:00:00Z'));
  expect(() => instantOf('next Tuesday')).toThrow(
    '--to next Tuesday is no moment: write it as 2026-12-01T09:00, London time',
  );
});
