/** When each clock of an action runs, whom its ladder tells, what is refused, and how it ends. */
import { factsOf, type Answers } from '../../../libs/domain/form';
import { openingForm } from '../../../libs/domain/other-cases';
import type { Procedure } from '../../../libs/domain/procedure';
import { action } from '../../../workflows/procedures';
import { begin, take, type Step } from '../../support/paths';
import { opening, Simulated, wasRefused } from '../../support/simulated';
import * as paths from './paths';
import { referral } from './referral';

const procedure = action as Procedure;
/** Monday 1 June 2026, 10am in London: due by the end of Monday 15 June. */
const monday = Date.UTC(2026, 5, 1, 9);
const day = 86_400_000;

const open = (change = {}) =>
  Simulated.open(
    procedure,
    opening(
      procedure,
      factsOf(openingForm(procedure), referral(change, monday) as Answers),
      monday,
    ),
    monday,
  );
const lived = async (steps: readonly Step[], change = {}) => begin(await open(change), steps);
const refused = async (s: Simulated, by: string, act: string, fields: Step['fields'] = {}) => {
  const answer = await take(s, { by, act, fields });
  return wasRefused(answer) ? answer.why : 'taken';
};
const clocksOf = (s: Simulated) =>
  s.current.clocks.map(({ id, due, stopped }) => [id, due.lastDay, stopped === undefined]);
const told = (s: Simulated, id: string) =>
  s.journal.flatMap((e) =>
    e.kind === 'rung' && e.id === id
      ? [[e.rung, e.tell.role, e.tell.above === true, new Date(e.at).toISOString()]]
      : [],
  );
const named: Step = paths.signedOffInTime[0]!;

describe('an action', () => {
  it('waits for an owner where the panel named none, and its day runs all the while', async () => {
    const s = await open();
    expect(s.current.stands.map(({ stage }) => stage)).toEqual(['naming']);
    expect(clocksOf(s)).toEqual([
      ['naming', '2026-06-03', true],
      ['doing', '2026-06-15', true],
    ]);
    const owned = await open({ owner: 'actionOwner-b' });
    expect(owned.current.stands.map(({ stage }) => stage)).toEqual(['doing']);
    expect(owned.journal.filter(({ kind }) => kind === 'told')).toMatchObject([
      { notice: 'yours', tell: { role: 'actionOwner', member: 'actionOwner-b' } },
    ]);
  });
  it('is with the agency that does it, not with the service', async () => {
    const s = await lived([named]);
    expect(procedure.stages.doing!.holder(s.current)).toEqual({
      role: 'actionOwner',
      member: 'actionOwner-a',
      agency: 'education',
    });
  });
  it('tells its owner before and on the day, then whoever manages them, then up', async () => {
    const s = await lived([named]);
    await s.turn(monday + 40 * day);
    expect(told(s, 'doing')).toEqual([
      ['2 days before', 'actionOwner', false, '2026-06-11T08:00:00.000Z'],
      ['on the day', 'actionOwner', false, '2026-06-15T08:00:00.000Z'],
      ['2 days late', 'actionOwner', true, '2026-06-17T08:00:00.000Z'],
      ['2 days late, not acknowledged', 'serviceManager', false, '2026-06-19T08:00:00.000Z'],
      ['5 days late', 'panelTeamManager', false, '2026-06-22T08:00:00.000Z'],
      ['10 days late', 'headOfService', false, '2026-06-29T08:00:00.000Z'],
      ['10 days late, not acknowledged', 'director', false, '2026-07-01T08:00:00.000Z'],
    ]);
  });
  it('is signed off by the chair of the panel where it has one, else by a manager, and never by its owner', async () => {
    const s = await lived(paths.signedOffInTime.slice(0, 3));
    expect(procedure.stages.signingOff!.holder(s.current)).toEqual({ role: 'panelTeamManager' });
    expect(
      procedure.stages.signingOff!.holder(
        (await lived(paths.signedOffInTime.slice(0, 3), { chair: 'chair-a' })).current,
      ),
    ).toEqual({ role: 'chair', member: 'chair-a' });
    expect(await refused(s, 'actionOwner', 'signOff', { changed: 'All is well.' })).toMatch(
      /somebody in another role/,
    );
    const own = await lived([
      { ...named, fields: { ownerAgency: 'youth-justice', owner: '@panelTeamManager' } },
    ]);
    // A manager who is the owner too, as the record would have them.
    expect(await refused(own, 'panelTeamManager', 'signOff', { changed: 'All is well.' })).toMatch(
      /Not yet/,
    );
    expect(
      procedure.acts.signOff!.closed!(
        own.current,
        {
          by: { member: 'panelTeamManager-a', role: 'panelTeamManager', agency: 'youth-justice' },
          at: monday,
        },
        procedure.policy,
      ),
    ).toBe('Whoever did the work does not sign it off');
  });
  it('comes back with another day, and is counted again from there', async () => {
    const s = await lived(
      paths.sentBackOnce
        .slice(0, 3)
        .map((one) =>
          one.act === 'sendBack' ? { ...one, fields: { ...one.fields, dueOn: '2026-06-19' } } : one,
        ),
    );
    expect(s.current.stands.map(({ stage }) => stage)).toEqual(['doing']);
    expect(clocksOf(s)).toEqual([
      ['naming', '2026-06-03', false],
      ['doing', '2026-06-15', false],
      ['signingOff', '2026-06-10', false],
      ['doing#2', '2026-06-19', true],
    ]);
    expect(
      await refused(s, 'panelTeamManager', 'changeDate', {
        dueOn: '2026-05-30',
        reason: 'Before it was asked for.',
      }),
    ).toBe('30 May 2026 has gone by: give a day from today on');
    expect(
      await refused(s, 'panelTeamManager', 'changeDate', {
        dueOn: '2026-06-26',
        reason: 'The school is closed for a week.',
      }),
    ).toBe('taken');
    expect(clocksOf(s).slice(3)).toEqual([
      ['doing#2', '2026-06-19', false],
      ['doing#3', '2026-06-26', true],
    ]);
    expect(await refused(s, 'panelTeamManager', 'nameOwner', named.fields)).toMatch(
      /theirs already|is not one of/,
    );
  });
  it.each([
    ['signedOffInTime', 'signedOff'],
    ['sentBackOnce', 'signedOff'],
    ['notDoneAndTaken', 'notDone'],
    ['calledOff', 'calledOff'],
  ] as const)('%s ends as %s', async (path, ending) => {
    expect((await lived(paths[path])).ending).toBe(ending);
  });
  it('is refused at intake where its day has gone by', () => {
    expect(procedure.faults(referral({ dueOn: '2026-05-31' }, monday) as Answers, monday)).toEqual([
      { pointer: '/dueOn', fault: 'has gone by: give a day from today on' },
    ]);
    expect(procedure.faults(referral({ dueOn: '2026-06-01' }, monday) as Answers, monday)).toEqual(
      [],
    );
  });
});
