/** When the first clocks of a case start, and why then: what a receipt says of it. */
import { receivedOn, whyNotWorking, type Calendar } from './calendar';
import { caseOf } from './case';
import type { Facts } from './form';
import { londonDay, say, sayInstant, startOf } from './london';
import type { Procedure } from './procedure';
import { parse } from './span';

/**
 * `at` in epoch milliseconds: the instant from which a count of hours runs, else the receipt, or
 * the start of the day it counts as received on.
 */
export interface FirstClock {
  readonly at: number;
  readonly why: string;
}

export function firstClock(
  procedure: Procedure,
  facts: Facts,
  received: number,
  calendar: Calendar,
): FirstClock {
  const { policy, words } = procedure;
  const hours = inHours(procedure, facts, received, calendar);
  if (hours)
    return {
      at: hours.from,
      why:
        `${words.clocks[hours.clock]}: ${hours.within} from ${words.triggers[hours.clock]}, ` +
        'nights, weekends and bank holidays included',
    };
  const [day, counted] = [londonDay(received), receivedOn(received, policy.cutOff.time, calendar)];
  if (day === counted)
    return {
      at: received,
      why:
        `Received at ${sayInstant(received)}, a working day and before ${policy.cutOff.time}, ` +
        'so it counts as received that day',
    };
  const closed = whyNotWorking(day, calendar);
  return {
    at: startOf(counted),
    why:
      `Received at ${sayInstant(received)}, ` +
      `${closed ? `which is not a working day (${closed})` : `after ${policy.cutOff.time}`}, so ` +
      `it counts as received on ${say(counted)}`,
  };
}

/**
 * The earliest start of a clock that counts hours, on the case as it opens: no cut-off and no
 * weekend holds it up.
 */
function inHours(
  { name, policy, clocks }: Procedure,
  facts: Facts,
  received: number,
  { version }: Calendar,
): { readonly clock: string; readonly from: number; readonly within: string } | undefined {
  const opened = caseOf('', [
    {
      seq: 1,
      at: received,
      kind: 'opened',
      procedure: name,
      policy: policy.version,
      calendar: version,
      received,
      facts,
    },
  ]);
  return Object.entries(clocks)
    .flatMap(([clock, rule]) => {
      const { within } = policy.clocks[clock]!;
      return within !== undefined && parse(within).unit === 'hour'
        ? rule.starts(opened, policy).map(({ from }) => ({ clock, from, within }))
        : [];
    })
    .sort((a, b) => a.from - b.from)[0];
}
