import { instantAfter, instantOf } from '../../../apps/cli/move';
import { settingsOf } from '../../../apps/worker/settings';
import { atHour } from '../../../libs/domain/london';

const good = { PANEL_CLERK_MODE: 'production', DATABASE_URL: 'postgres://a:b@db:5432/panel_clerk', TEMPORAL_ADDRESS: 'temporal:7233' };

it('takes what it needs, and a namespace and a bundle of its own when nothing is said', () => {
  expect(settingsOf(good)).toEqual({ demonstration: false, databaseUrl: good.DATABASE_URL, temporalAddress: 'temporal:7233', namespace: 'panel-clerk', bundle: 'dist/workflow-bundle.js' });
});

it('names every variable that does not do, at once, each with its mend', () => {
  const faults = (() => { try { settingsOf({ PANEL_CLERK_MODE: 'live', DATABASE_URL: 'mysql://x' }); } catch (error) { return (error as Error).message; } return ''; })();
  for (const fault of [/PANEL_CLERK_MODE is "live": set it/, /DATABASE_URL is no PostgreSQL address: write it/, /TEMPORAL_ADDRESS is missing: set it/]) expect(faults).toMatch(fault);
});

it('never prints the database’s password', () => {
  expect(() => settingsOf({ ...good, TEMPORAL_ADDRESS: 'x', DATABASE_URL: 'postgrez://a:SECRET@db/x' })).toThrow(expect.objectContaining({ message: expect.not.stringContaining('SECRET') as string }));
});

describe('a moment on the command line', () => {
  it('is London’s wall clock, in winter and summer, unless it says its offset', () => {
    expect(instantOf('2026-12-01T09:00')).toBe(Date.parse('2026-12-01T09:00:00Z'));
    expect(instantOf('2026-07-01T09:00')).toBe(Date.parse('2026-07-01T08:00:00Z'));
    expect(instantOf('2026-07-01T09:00Z')).toBe(Date.parse('2026-07-01T09:00:00Z'));
    expect(() => instantOf('next Tuesday')).toThrow('--to next Tuesday is no moment: write it as 2026-12-01T09:00, London time');
  });

  it('by days keeps the hour over a change of the clocks; by hours it elapses', () => {
    const before = atHour('2026-10-24', '09:30');
    expect(instantAfter(before, '2 days')).toBe(atHour('2026-10-26', '09:30'));
    expect(instantAfter(before, '48 hours')).toBe(atHour('2026-10-26', '08:30'));
    expect(instantAfter(before, '1 working day')).toBe(atHour('2026-10-26', '09:30'));
    expect(() => instantAfter(before, 'a while' as never)).toThrow('"a while" cannot be counted');
  });
});
