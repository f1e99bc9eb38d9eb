/**
 * The record outlives the engine: 20 cases whose workflows are terminated are rebuilt by a new
 * process from case_event rows alone, and the next rung of each is told at the same instant as
 * before.
 */
import { Client, Connection } from '@temporalio/client';
import { referral } from '../workflows/joint-decision/referral';
import { canonical } from '../../libs/domain/canonical';
import { eventually } from '../support/eventually';
import { Processes } from '../support/processes';
import { inRole, Walk } from '../walkthrough/walk';

let processes: Processes;
let walk: Walk;
beforeAll(async () => {
  processes = await Processes.start();
  walk = new Walk(processes.url, () => undefined);
});
afterAll(() => processes?.stop());

it('rebuilds 20 terminated cases from their journals, and their next rungs are told at the same instants', async () => {
  const [officer, manager] = [inRole('policeReferrer'), inRole('panelTeamManager')];
  const cases: string[] = [];
  for (let n = 0; n < 20; n += 1) {
    const { reference } = await walk.refer(officer, referral({ sourceReference: `RECALL-${n}` }));
    cases.push(await walk.caseOf(manager, reference));
    if (n % 2 === 0) await walk.act(manager, cases[n]!, 'accept', {});
  }
  await walk.moveBy(1);
  const standing = async () =>
    await processes.query<{ id: string; state: unknown; generation: number }>(
      'select id, state, generation from case_file order by id',
    );
  const clocks = () =>
    processes.query<{ case_id: string; id: string; next_rung_at: Date | null }>(
      'select case_id, id, next_rung_at from clock order by case_id, id',
    );
  const [before, clocksBefore] = [await standing(), await clocks()];

  const connection = await Connection.connect({ address: processes.temporalAddress });
  const client = new Client({ connection, namespace: 'panel-clerk' });
  for (const id of cases)
    await client.workflow.getHandle(`case/${id}`).terminate('the engine is lost');
  await connection.close();

  await processes.command('rebuild', '--all');
  const [after, clocksAfter] = [await standing(), await clocks()];
  expect(after.map(({ id, state }) => [id, canonical(state)])).toEqual(
    before.map(({ id, state }) => [id, canonical(state)]),
  );
  expect(clocksAfter).toEqual(clocksBefore);
  expect(after.every(({ generation }, i) => generation === before[i]!.generation + 1)).toBe(true);

  const next = new Map<string, number>();
  for (const { case_id, next_rung_at } of clocksBefore)
    if (next_rung_at)
      next.set(case_id, Math.min(next.get(case_id) ?? Infinity, next_rung_at.getTime()));
  await walk.moveTo(Math.max(...next.values()) + 60_000);
  const told = await eventually('every next rung is told', async () => {
    const rows = await processes.query<{ case_id: string; due: string; at: string }>(
      `select case_id, body->>'due' due, body->>'at' "at" from case_event where kind = 'rung'`,
    );
    return (
      cases.every((id) =>
        rows.some(({ case_id, due }) => case_id === id && Number(due) === next.get(id)),
      ) && rows
    );
  });
  for (const [id, due] of next) {
    const at = told
      .filter((row) => row.case_id === id && Number(row.due) === due)
      .map((row) => Number(row.at) - due);
    for (const late of at) expect(late).toBeLessThan(5_000);
  }
  await walk.act(manager, cases[1]!, 'accept', {});
  console.log(
    `${cases.length} cases rebuilt from ${(await processes.query('select 1 from case_event')).length} entries; the next rung of each told at its own instant`,
  );
}, 300_000);
