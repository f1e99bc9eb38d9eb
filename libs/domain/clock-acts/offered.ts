/** Which clocks a page offers to whoever asks: those that the act may be done to, by them, now. */
import type { Calendar } from '../calendar';
import { pausedNow, type Case, type CaseClock } from '../case';
import type { Role } from '../member';
import type { Policy } from '../policy';
import { awaits } from './acknowledging';
import { lastDayOfExtension } from './extending';
import { policyOf } from './one-clock';
import { lastDayOfPause } from './pausing';

/** Which clocks of a case a field of kind 'clock' offers, to this person in this role. */
export function clocksFor(
  of: string | undefined,
  c: Case,
  { policy, calendar }: { readonly policy: Policy; readonly calendar: Calendar },
  by: { readonly member: string; readonly role: Role },
  at: number,
): readonly CaseClock[] {
  const offered = (clock: CaseClock): boolean => {
    const { pauses = {}, extends: longer } = policyOf(policy, clock);
    switch (of) {
      case 'told to me':
        return awaits(clock, by.member).length > 0;
      case 'paused':
        return pausedNow(clock) !== undefined;
      case 'may pause':
        return (
          !pausedNow(clock) &&
          Object.entries(pauses).some(
            ([reason, pause]) =>
              pause.by.includes(by.role) &&
              lastDayOfPause(policy, clock, reason, at, calendar) !== undefined,
          )
        );
      case 'may be given longer':
        return (
          !pausedNow(clock) &&
          longer !== undefined &&
          longer.by.includes(by.role) &&
          (lastDayOfExtension(policy, clock, calendar) ?? '') > (clock.due.lastDay ?? '')
        );
      default:
        return true;
    }
  };
  return c.clocks.filter((clock) => clock.stopped === undefined && offered(clock));
}
