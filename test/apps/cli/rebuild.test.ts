/**
 * `panel-clerk rebuild` on the real servers: lost, running or ahead, a case runs from the record
 * afterwards, and whoever acts meanwhile notices nothing.
 */
import { randomUUID } from 'node:crypto';
import { rebuild } from '../../../apps/cli/rebuild';
import { started } from '../../../libs/database/deliveries/relaying';
import { takeOver } from '../../../libs/database/record/rebuilding';
import { CaseWorkflows } from '../../../libs/temporal/case-workflows';
import { workflowId } from '../../../libs/temporal/names';
import { eventually } from '../../support/eventually';
import { realNow } from '../../support/real-time';
import { needed } from '../../support/servers';
import { Service } from '../../support/service';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service.stop());

const said: string[] = [];
const again = (which?: string, patience?: number) =>
  rebuild(
    service.fresh.database,
    needed('TEST_TEMPORAL_ADDRESS'),
    service.namespace,
    which,
    (line) => said.push(line),
    patience,
  );
const opened = async () => service.opened(await service.refer());
const agree = (caseId: string, key: string = randomUUID()) =>
  service.act(
    caseId,
    'agree',
    { practitioner: service.people.practitioner! },
    'panelTeamManager',
    key,
  );
const kinds = async (caseId: string) => (await service.journal(caseId)).map(({ kind }) => kind);
const handle = (caseId: string) => service.client.workflow.getHandle(workflowId(caseId));
const generation = async (caseId: string) =>
  (
    await service.fresh.database.query<{ generation: number }[]>(
      'select generation from case_file where id = $1',
      [caseId],
    )
  )[0]!.generation;

it('runs a case again whose workflow was lost, from the record alone', async () => {
  const caseId = await opened();
  const before = await service.journal(caseId);
  await handle(caseId).terminate('lost');
  expect(await again(caseId)).toEqual({ rebuilt: 1, ended: 0, not: [] });
  await agree(caseId);
  const after = await service.journal(caseId);
  expect(after.slice(0, before.length)).toEqual(before);
  expect(after[before.length]).toMatchObject({ kind: 'act', act: 'agree' });
});

it('ends the run that a case had, and acts are answered throughout, each once', async () => {
  const caseId = await opened();
  const { runId: old } = await handle(caseId).describe();
  const keys = Array.from({ length: 12 }, () => randomUUID());
  const acting = (async () => {
    const fields = { clock: 'agreeing', oversight: randomUUID() };
    for (const key of keys)
      await service.act(caseId, 'recordOversight', fields, 'teamManager', key);
  })();
  const rebuilt = [await again(caseId), await again(caseId), await again(caseId)];
  expect(rebuilt.flatMap(({ not }) => not)).toEqual([]);
  await acting;
  const journal = await service.journal(caseId);
  expect(journal.flatMap((e) => (e.kind === 'act' ? [e.key] : []))).toEqual(keys);
  expect(await generation(caseId)).toBe(4);
  expect((await handle(caseId).describe()).runId).not.toBe(old);
}, 240_000);

it('leaves no case unrun where whoever took it over died: the relay starts it', async () => {
  const caseId = await opened();
  const { runId: old } = await handle(caseId).describe();
  await takeOver(service.fresh.database, caseId, realNow());
  await eventually(
    'another run has the case',
    async () => (await handle(caseId).describe()).runId !== old,
  );
  await agree(caseId);
  expect((await kinds(caseId)).filter((kind) => kind === 'act')).toHaveLength(1);
});

it('starts a run once, however often its start is sent', async () => {
  const caseId = await opened();
  await service.halt(['relay']);
  const start = await takeOver(service.fresh.database, caseId, realNow());
  const cases = new CaseWorkflows(service.connection, service.namespace);
  await cases.start(start);
  const { runId } = await handle(caseId).describe();
  await agree(caseId);
  for (let n = 0; n < 3; n += 1) await cases.start(start);
  expect(await handle(caseId).describe()).toMatchObject({ runId, status: { name: 'RUNNING' } });
  // Nor once it has ended.
  await service.act(caseId, 'withdraw', { reason: randomUUID() }, 'panelTeamManager');
  await eventually(
    'its run is over',
    async () => (await handle(caseId).describe()).status.name === 'COMPLETED',
  );
  await cases.start(start);
  expect(await handle(caseId).describe()).toMatchObject({ runId, status: { name: 'COMPLETED' } });
  await started(service.fresh.database, caseId, 2, realNow());
  await service.run(['relay']);
});

it('ends every run of no open case, beside running every open one', async () => {
  const [kept, gone] = [await opened(), await opened()];
  await service.fresh.database.query(
    `update case_file set ended_at = $2, ending = 'withdrawn' where id = $1`,
    [gone, new Date(realNow())],
  );
  const done = await again();
  expect(done.ended).toBe(1);
  expect((await handle(gone).describe()).status.name).toBe('TERMINATED');
  expect(done.not).toEqual([]);
  await agree(kept);
}, 240_000);

it('names each case that does not answer, and it goes on once a worker is there', async () => {
  const caseId = await opened();
  const [{ reference }] = await service.fresh.database.query<[{ reference: string }]>(
    'select reference from case_file where id = $1',
    [caseId],
  );
  await service.halt(['working']);
  expect(await again(caseId, 1_000)).toEqual({
    rebuilt: 0,
    ended: 0,
    not: [expect.stringMatching(`^${reference}: it does not answer. Is a worker running`)],
  });
  await service.run(['working']);
  await agree(caseId);
}, 240_000);

it('cannot rebuild a case that is not there', async () => {
  await expect(again('RX-26-NOBODY')).rejects.toThrow('There is no open case RX-26-NOBODY');
});
