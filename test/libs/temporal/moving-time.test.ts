import { takeOver } from '../../../libs/database/record/rebuilding';
import { MovingTime } from '../../../libs/temporal/moving-time';
import { workflowId } from '../../../libs/temporal/names';
import { Waits } from '../../../libs/temporal/not-moved';
import { Clock } from '../../../libs/database/clock/clock';
import { alone, bound } from '../../../libs/database/clock/demonstration';
import { nextDue, type Case } from '../../../libs/domain/case';
import type { Entry } from '../../../libs/domain/entry';
import { sayInstant } from '../../../libs/domain/london';
import { eventually } from '../../support/eventually';
import { Service } from '../../support/service';
import { realNow } from '../../support/real-time';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service.stop());

const day = 86_400_000;
/** A worker under load is a moment late; one that was passed by is late by hours. Milliseconds. */
const soon = 10_000;
const state = async (id: string) =>
  (
    await service.fresh.database.query<{ state: Case }[]>(
      'select state from case_file where id = $1',
      [id],
    )
  )[0]!.state;
const rungs = async (id: string) =>
  (await service.journal(id)).filter(
    (entry): entry is Extract<Entry, { kind: 'rung' }> => entry.kind === 'rung',
  );
/** How far each rung was told after its own instant, in milliseconds. */
const lateness = async (id: string) => (await rungs(id)).map(({ at, due }) => at - due);
const demonstration = async () =>
  (
    await service.fresh.database.query<
      { shift_ms: string; target_at: Date | null; held_until: Date | null }[]
    >('select * from demonstration')
  )[0]!;

it('tells every rung of every case once, each at its own instant, in the order of the instants', async () => {
  const cases = [
    await service.opened(await service.refer()),
    await service.opened(await service.refer()),
    await service.opened(await service.refer()),
  ];
  await service.act(
    cases[0]!,
    'agree',
    { practitioner: service.people.practitioner! },
    'panelTeamManager',
  );
  const planned = (await Promise.all(cases.map(state))).flatMap((c) =>
    c.clocks.flatMap((clock) =>
      clock.stopped === undefined ? clock.rungs.map(({ at }) => at) : [],
    ),
  );
  const time = service.time();
  const [from, begun] = [await time.now(), realNow()];
  const hops: number[] = [];
  const target = Math.max(...planned) + day;
  await time.moveTo(target, (at) => hops.push(at));
  console.log(
    `${planned.length} rungs of ${cases.length} cases over ` +
      `${Math.round((target - from) / day)} days: ${realNow() - begun} ms in ${hops.length} ` +
      'hops',
  );

  const told = (await Promise.all(cases.map(rungs))).flat();
  // What was to be acknowledged and was not is told in turn: at its own instant too, though nobody
  // could plan it.
  const silences = told.filter(({ rung }) => rung.endsWith(', not acknowledged'));
  expect(silences.length).toBeGreaterThan(0);
  expect(
    told
      .filter((one) => !silences.includes(one))
      .map(({ due }) => due)
      .sort(),
  ).toEqual([...planned].sort());
  for (const id of cases)
    for (const late of await lateness(id)) {
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(soon);
    }
  expect(hops).toEqual([...hops].sort((a, b) => a - b));
  const written = await service.fresh.database.query<{ due: string }[]>(
    `select body->>'due' due from case_event where kind = 'rung' order by settled_at, case_id, seq`,
  );
  expect(written.map(({ due }) => Number(due))).toEqual(
    [...written.map(({ due }) => Number(due))].sort((a, b) => a - b),
  );
  expect(Math.abs((await time.now()) - target)).toBeLessThan(30_000);
  expect(await demonstration()).toMatchObject({ target_at: null, held_until: null });
});

it('leaves a case that takes acts at the clock’s own instant, and one that is referred later begins there', async () => {
  const caseId = await service.opened(await service.refer());
  const clock = await Clock.demonstration(service.fresh.database);
  clock.stop();
  const [opened] = await service.journal(caseId);
  expect(Math.abs(opened!.at - clock.now())).toBeLessThan(10_000);
  const { seq } = await service.act(
    caseId,
    'agree',
    { practitioner: service.people.practitioner! },
    'panelTeamManager',
  );
  const acted = (await service.journal(caseId))[seq - 1]!;
  expect(Math.abs(acted.at - clock.now())).toBeLessThan(10_000);
  await service.time().moveTo(clock.now() + 2 * day);
  const finish = await service.act(caseId, 'finish', { wentWell: true }, 'practitioner');
  expect((await service.journal(caseId))[finish.seq - 1]!.at - acted.at).toBeGreaterThan(
    2 * day - 10_000,
  );
});

const agree = (caseId: string) =>
  service.act(caseId, 'agree', { practitioner: service.people.practitioner! }, 'panelTeamManager');

const otherRuns: { readonly [how: string]: (caseId: string) => Promise<unknown> } = {
  // Its skipped time goes with it.
  'was voided and continued as new': async (caseId) => {
    const leave = (left: Date | null) =>
      service.fresh.database.query('update member set disabled_at = $2 where id = $1', [
        service.people.panelTeamManager,
        left,
      ]);
    await leave(new Date(realNow()));
    await expect(agree(caseId)).rejects.toMatchObject({ cause: { type: 'Unsettled' } });
    await leave(null);
  },
  // A new run begins at real time, and has all that it is ahead in its shift.
  'was replaced by another': (caseId) => takeOver(service.fresh.database, caseId, realNow()),
};

it.each(Object.entries(otherRuns))(
  'goes on by the same clock after a run %s',
  async (_, change) => {
    const caseId = await service.opened(await service.refer());
    await service.time().moveTo((await service.time().now()) + day / 2);
    const run = async () =>
      (await service.client.workflow.getHandle(workflowId(caseId)).describe()).runId;
    const before = await run();
    await change(caseId);
    await eventually('another run has the case', async () => (await run()) !== before);
    await agree(caseId);
    const next = nextDue(await state(caseId))!;
    await service.time().moveTo(next.at + 60_000);
    expect((await lateness(caseId)).every((late) => late >= 0 && late < soon)).toBe(true);
    expect((await rungs(caseId)).filter(({ due }) => due === next.at)).toHaveLength(1);
  },
);

it('cannot go back', async () => {
  await expect(service.time().moveTo((await service.time().now()) - day)).rejects.toThrow(
    'cannot go back',
  );
});

it('is moved by one at a time, and says where it is going', async () => {
  const target = (await service.time().now()) + 3 * day;
  await alone(service.fresh.database, async () => {
    await bound(service.fresh.database, target);
    await expect(service.time().moveTo(target + day)).rejects.toThrow(
      `is being moved already to ${sayInstant(target)}`,
    );
    expect(await service.time().finish()).toBe(false);
  });
  await service.time().moveTo(target);
});

it('says whom it waits for when nobody works, and goes on to where it was going when somebody does', async () => {
  const caseId = await service.opened(await service.refer());
  const next = nextDue(await state(caseId))!;
  await service.halt(['working']);
  const before = (await demonstration()).shift_ms;
  const target = next.at + 60_000;
  await expect(service.time(2_000).moveTo(target)).rejects.toThrow(Waits);
  expect(await demonstration()).toMatchObject({
    shift_ms: before,
    held_until: null,
    target_at: new Date(target),
  });

  await service.run(['working']);
  expect(await service.time().finish()).toBe(true);
  expect((await rungs(caseId)).map(({ due, at }) => [due, at - due < soon])).toContainEqual([
    next.at,
    true,
  ]);
  expect((await demonstration()).target_at).toBeNull();
  expect(Math.abs((await service.time().now()) - target)).toBeLessThan(60_000);
  expect(await service.time().finish()).toBe(false);
});

it('is completed by the next when a mover died half way, and moves no case twice', async () => {
  const cases = [
    await service.opened(await service.refer()),
    await service.opened(await service.refer()),
  ];
  const target = (await service.time().now()) + 5 * day;
  const dying = new MovingTime(service.fresh.database, service.connection, service.namespace);
  await expect(
    dying.moveTo(target, () => {
      throw new Error('it died');
    }),
  ).rejects.toThrow('it died');
  await service.time().moveTo(target - day);
  for (const id of cases) {
    const told = await rungs(id);
    expect(new Set(told.map(({ id: of, rung }) => `${of} ${rung}`)).size).toBe(told.length);
    expect((await lateness(id)).every((late) => late < soon)).toBe(true);
    const { seq } = await service.act(
      id,
      'agree',
      { practitioner: service.people.practitioner! },
      'panelTeamManager',
    );
    expect(Math.abs((await service.journal(id))[seq - 1]!.at - target)).toBeLessThan(60_000);
  }
});

it('first lets happen what is owed now: a referral that waits is opened by today’s clock', async () => {
  await service.halt(['relay']);
  const caseId = await service.refer();
  const now = await service.time().now();
  const moving = service.time().moveTo(now + 10 * day);
  await service.run(['relay']);
  await moving;
  const [opened] = await service.journal(caseId);
  expect(Math.abs(opened!.at - now)).toBeLessThan(30_000);
  expect((await rungs(caseId)).length).toBeGreaterThan(0);
});
