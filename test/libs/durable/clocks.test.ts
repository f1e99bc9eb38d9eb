/**
 * What may be done to a clock, on the clerk: it stands still and goes on, is given longer, is
 * acknowledged or not, and is counted by another calendar.
 */
import { heldFor, ledger, segmentsOf } from '../../../libs/domain/ball';
import { recalendaring, calendarWith } from '../../../libs/domain/calendar';
import { adopting } from '../../../libs/domain/clock-acts';
import type { Act } from '../../../libs/domain/entry';
import { theClerk, type Actor } from '../../../libs/domain/member';
import type { Procedure } from '../../../libs/domain/procedure';
import type { Answer } from '../../../libs/durable/clerk';
import type { Refusal } from '../../../libs/domain/refusal';
import { reparation } from '../../support/added/reparation';
import { calendar, opening, Simulated } from '../../support/simulated';

const manager: Actor = {
  member: 'panelTeamManager-a',
  role: 'panelTeamManager',
  agency: 'youth-justice',
};
const teamManager: Actor = {
  member: 'teamManager-a',
  role: 'teamManager',
  agency: 'youth-justice',
};
const colleague: Actor = { ...teamManager, member: 'teamManager-b' };
/** Monday 1 June 2026, 10am in London; due by the end of Wednesday 3 June. */
const monday = Date.UTC(2026, 5, 1, 9);
const hour = 3_600_000;
const day = 24 * hour;
const wednesdayNight = Date.UTC(2026, 5, 3, 23);

const procedure = reparation as Procedure;
const open = () => Simulated.open(procedure, opening(procedure, { place: 'park' }, monday), monday);
let n = 0;
const take = (
  s: Simulated,
  act: string,
  fields: Act['fields'],
  by = manager,
): Promise<Answer | Refusal> => s.act({ act, fields, by, key: `k${(n += 1)}` });
const pause = (
  s: Simulated,
  until: string,
  more: Partial<{ pauseReason: string; clock: string }> = {},
  by = manager,
) =>
  take(
    s,
    'pauseClock',
    { clock: 'agreeing', pauseReason: 'familyAway', until, pauseEvidence: 'e1', ...more },
    by,
  );
const clock = (s: Simulated) => s.current.clocks[0]!;
const told = (s: Simulated) =>
  s.journal.flatMap((e) =>
    e.kind === 'rung' ? [[e.rung, new Date(e.due).toISOString().slice(0, 16)]] : [],
  );
const iso = (at: number) => new Date(at).toISOString().slice(0, 16);

describe('a clock that stands still', () => {
  it('tells nothing meanwhile, and is due later by the days it stood', async () => {
    const s = await open();
    expect(await pause(s, '2026-06-05')).toMatchObject({ seq: expect.any(Number) });
    await s.turn(monday + 3 * day);
    expect(told(s)).toEqual([]);
    await take(s, 'resumeClock', { clock: 'agreeing' });
    // Three working days: Monday to Thursday.
    expect([iso(clock(s).due.at), iso(clock(s).original)]).toEqual([
      '2026-06-08T23:00',
      '2026-06-03T23:00',
    ]);
    await s.turn(monday + 20 * day);
    expect(told(s).slice(0, 2)).toEqual([
      ['on the day', '2026-06-08T08:00'],
      ['manager', '2026-06-09T08:00'],
    ]);
  });

  it('goes on by itself at the end of its last day, also when nobody was working then', async () => {
    const [s, away] = [await open(), await open()];
    for (const one of [s, away]) await pause(one, '2026-06-04');
    await s.turn(monday + 10 * day);
    away.outage(monday + 10 * day);
    await take(away, 'recordOversight', { clock: 'agreeing', oversight: 'e2' });
    for (const one of [s, away]) {
      expect(one.current.clocks[0]!.pauses).toEqual([
        {
          reason: 'familyAway',
          with: 'family',
          from: monday,
          until: Date.UTC(2026, 5, 4, 23),
          to: Date.UTC(2026, 5, 4, 23),
        },
      ]);
      expect(iso(one.current.clocks[0]!.due.at)).toBe('2026-06-09T23:00');
    }
    expect(away.journal.find((e) => e.kind === 'resumed')).toMatchObject({
      at: monday + 10 * day,
      to: Date.UTC(2026, 5, 4, 23),
    });
  });

  it('is as it was when it goes on at the instant at which it stopped', async () => {
    const s = await open();
    const { pauses: _none, ...before } = clock(s);
    await pause(s, '2026-06-05');
    await take(s, 'resumeClock', { clock: 'agreeing' });
    const { pauses, ...after } = clock(s);
    expect(after).toEqual(before);
    expect(pauses).toHaveLength(1);
  });

  it('is refused past its cap, for another reason, twice at once, before today, by another role, and where a clock may not pause', async () => {
    const s = await open();
    expect(await pause(s, '2026-06-09')).toMatchObject({
      type: 'refused',
      why:
        'It may stand still for this reason for 5 working days in all: until 8 June 2026 at ' +
        'the latest',
    });
    expect(await pause(s, '2026-05-29')).toMatchObject({
      why: 'A pause cannot end before it begins',
    });
    expect(await pause(s, '2026-06-05', {}, teamManager)).toMatchObject({ type: 'not yours' });
    expect(await pause(s, '2026-06-05', { clock: 'nothing' })).toMatchObject({
      why: 'No clock of that name is running on this case',
    });
    await pause(s, '2026-06-04');
    expect(await pause(s, '2026-06-05')).toMatchObject({ why: 'It is paused already' });
    await s.turn(monday + 5 * day);
    // Four working days are used up: Tuesday to Thursday and the night into Friday.
    expect(await pause(s, '2026-06-10')).toMatchObject({
      why: expect.stringContaining('at the latest'),
    });
    await take(s, 'agree', { practitioner: 'w1' });
    expect(await pause(s, '2026-06-10', { clock: 'doing' })).toMatchObject({
      why: 'This clock may not pause',
    });
    expect(s.journal.filter(({ kind }) => kind === 'paused')).toHaveLength(1);
  });

  it('is with the family meanwhile, and both its time and whoever had it are accounted for', async () => {
    const s = await open();
    await s.turn(monday + hour);
    await pause(s, '2026-06-05');
    await s.turn(monday + 2 * day);
    await take(s, 'resumeClock', { clock: 'agreeing' });
    await s.turn(monday + 3 * day);
    expect(segmentsOf(clock(s), s.now())).toEqual([
      { from: monday, to: monday + hour },
      { from: monday + hour, to: monday + 2 * day, paused: 'familyAway' },
      { from: monday + 2 * day, to: monday + 3 * day },
    ]);
    expect(heldFor(ledger(procedure, s.journal), s.now())).toEqual({
      nobody: 0,
      'youth-justice': hour + day,
      family: 2 * day - hour,
    });
  });
});

describe('a clock that is given longer', () => {
  it('keeps the date it was first due, and is told of by the new one', async () => {
    const s = await open();
    await take(
      s,
      'extendClock',
      { clock: 'agreeing', until: '2026-06-05', extensionReason: 'e1' },
      teamManager,
    );
    expect(clock(s)).toMatchObject({
      original: wednesdayNight,
      due: { lastDay: '2026-06-05' },
      moves: [{ why: 'extended', was: wednesdayNight, is: Date.UTC(2026, 5, 5, 23) }],
    });
    await s.turn(monday + 20 * day);
    expect(told(s)[0]).toEqual(['on the day', '2026-06-05T08:00']);
  });

  it('is refused beyond what the policy lets, to an earlier day, and to another role', async () => {
    const s = await open();
    const longer = (until: string, by = teamManager, of = 'agreeing') =>
      take(s, 'extendClock', { clock: of, until, extensionReason: 'e1' }, by);
    expect(await longer('2026-06-11')).toMatchObject({
      why: 'It may be given 5 working days in all: until 10 June 2026 at the latest',
    });
    expect(await longer('2026-06-03')).toMatchObject({
      why: 'It is due by the end of 3 June 2026 already: give a later day',
    });
    expect(await longer('2026-06-05', manager)).toMatchObject({ type: 'not yours' });
    await take(s, 'agree', { practitioner: 'w1' });
    expect(await longer('2026-07-05', teamManager, 'doing')).toMatchObject({
      why: 'This clock may not be given longer',
    });
  });
});

describe('a rung that must be acknowledged', () => {
  it('is not passed up once whoever heard has said so', async () => {
    const s = await open();
    await s.turn(Date.UTC(2026, 5, 4, 9));
    expect(clock(s).rungs.find(({ key }) => key === 'manager')).toMatchObject({
      to: ['teamManager-a'],
      answerBy: Date.UTC(2026, 5, 5, 8),
    });
    expect(await take(s, 'acknowledge', { clock: 'agreeing' }, colleague)).toMatchObject({
      type: 'refused',
      why: 'Nothing that was told to you of this clock waits for your word',
    });
    expect(await take(s, 'acknowledge', { clock: 'agreeing' }, teamManager)).toMatchObject({
      seq: expect.any(Number),
    });
    expect(await take(s, 'acknowledge', { clock: 'agreeing' }, teamManager)).toMatchObject({
      type: 'refused',
    });
    await s.turn(monday + 30 * day);
    expect(told(s).map(([rung]) => rung)).toEqual(['on the day', 'manager']);
  });

  it('is passed up at its own instant while the clock stands still too: a person’s silence is not the family’s', async () => {
    const s = await open();
    await s.turn(Date.UTC(2026, 5, 4, 9));
    await pause(s, '2026-06-09');
    await s.turn(Date.UTC(2026, 5, 8, 9));
    expect(told(s)).toEqual([
      ['on the day', '2026-06-03T08:00'],
      ['manager', '2026-06-04T08:00'],
      ['manager, not acknowledged', '2026-06-05T08:00'],
    ]);
  });
});

describe('another calendar', () => {
  const holiday = calendarWith(calendar, [
    { day: '2026-06-03', name: 'State funeral', closure: false },
  ]);
  const hear = (s: Simulated, from = s.clerk.calendar, to = holiday) =>
    take(s, 'adoptCalendar', adopting(recalendaring(from, to)).fields, theClerk);

  it('moves what is still to be told, says from when to when, and tells whoever has the case', async () => {
    const s = await open();
    await hear(s);
    expect(s.current.calendar).toBe(holiday.version);
    expect(clock(s)).toMatchObject({
      original: wednesdayNight,
      due: { lastDay: '2026-06-04', skipped: [{ day: '2026-06-03', why: 'State funeral' }] },
      moves: [{ why: 'calendar', was: wednesdayNight }],
    });
    expect(s.journal.at(-1)).toMatchObject({
      kind: 'told',
      notice: 'datesMoved',
      to: ['panelTeamManager-a'],
    });
    await s.turn(monday + 20 * day);
    expect(told(s)[0]).toEqual(['on the day', '2026-06-04T08:00']);
  });

  it('is taken back to the dates of before, and is refused where it is a change of another calendar', async () => {
    const s = await open();
    await hear(s);
    expect(await hear(s, calendar)).toMatchObject({ type: 'refused' });
    await hear(s, holiday, calendar);
    expect([clock(s).due.at, s.current.calendar, s.clerk.calendar]).toEqual([
      wednesdayNight,
      calendar.version,
      { ...calendar, closures: [] },
    ]);
  });

  it('counts the days of a pause as well, and leaves what was given a day', async () => {
    const [paused, given] = [await open(), await open()];
    await pause(paused, '2026-06-04');
    await paused.turn(Date.UTC(2026, 5, 2, 9));
    await take(paused, 'resumeClock', { clock: 'agreeing' });
    expect(paused.current.clocks[0]!.due.lastDay).toBe('2026-06-04');
    await hear(paused);
    expect(paused.current.clocks[0]!.due.lastDay).toBe('2026-06-05');
    await take(
      given,
      'extendClock',
      { clock: 'agreeing', until: '2026-06-05', extensionReason: 'e1' },
      teamManager,
    );
    await hear(given);
    expect(given.current.clocks[0]!.due.lastDay).toBe('2026-06-05');
  });

  it('is recalled from the journal alone', async () => {
    const s = await open();
    await hear(s);
    const again = await Simulated.open(procedure, s.opening, s.now(), s.journal);
    expect([again.current, again.clerk.calendar]).toEqual([s.current, s.clerk.calendar]);
  });
});
