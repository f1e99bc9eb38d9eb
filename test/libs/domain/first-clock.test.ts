/**
 * When the clock of a receipt started: with a working day, or where hours count with what they
 * count from.
 */
import { firstClock } from '../../../libs/domain/first-clock';
import type { Procedure } from '../../../libs/domain/procedure';
import { custodyContact } from '../../../workflows/custody-contact';
import { remand } from '../../../workflows/remand';
import { calendarInForce } from '../../../libs/database/calendar/in-force';

/** Saturday 23 May 2026, 10:27pm in London, before a bank holiday Monday. */
const saturday = Date.UTC(2026, 4, 23, 21, 27);
const hour = 3_600_000;

it('counts from when the child left custody, whatever day and hour it is told', () => {
  const start = firstClock(
    custodyContact as Procedure,
    { leftHow: 'nfa', releasedAt: saturday - 2 * hour },
    saturday,
    calendarInForce(),
  );
  expect(start).toEqual({
    at: saturday - 2 * hour,
    why:
      'Offer support: 24 hours from when the child left custody, nights, weekends and bank ' +
      'holidays included',
  });
});

it('is the start of the day it counts as received on, where days count', () => {
  const start = firstClock(
    remand as Procedure,
    { decision: 'rlaa', hearingAt: saturday - 6 * hour, turns18: saturday + 1_000 * 24 * hour },
    saturday,
    calendarInForce(),
  );
  expect(start).toEqual({
    at: Date.UTC(2026, 4, 25, 23),
    why:
      'Received at 10:27pm on 23 May 2026, which is not a working day (Saturday), so it counts ' +
      'as received on 26 May 2026',
  });
});
