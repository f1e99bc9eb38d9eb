import { randomUUID } from 'node:crypto';
import { WorkflowUpdateFailedError } from '@temporalio/client';
import { eventually } from '../../support/eventually';
import { Service } from '../../support/service';
import { realNow } from '../../support/real-time';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service.stop());

const ask = <T extends object>(sql: string, values: readonly unknown[] = []) =>
  service.fresh.database.query<T[]>(sql, [...values]);

it('starts a case once its referral is written, soon, and once', async () => {
  const begun = realNow();
  const caseId = await service.refer();
  await service.opened(caseId);
  console.log(`a referral’s case opens ${realNow() - begun} ms after its receipt`);
  const [row] = await ask<{ started_at: Date | null }>(
    'select started_at from inbox where case_id = $1',
    [caseId],
  );
  expect(row!.started_at).not.toBeNull();
  await ask('update inbox set started_at = null, next_attempt_at = now() where case_id = $1', [
    caseId,
  ]);
  await eventually(
    'the second start counts as started',
    async () =>
      (await ask('select 1 from inbox where case_id = $1 and started_at is not null', [caseId]))
        .length > 0,
  );
  expect((await service.journal(caseId)).filter(({ kind }) => kind === 'opened')).toHaveLength(1);
});

it('takes an act once for one key, and its answer is in the record when it comes', async () => {
  const caseId = await service.opened(await service.refer());
  const key = randomUUID();
  const [first, second] = [
    await service.act(
      caseId,
      'agree',
      { practitioner: service.people.practitioner! },
      'panelTeamManager',
      key,
    ),
    await service.act(
      caseId,
      'agree',
      { practitioner: service.people.practitioner! },
      'panelTeamManager',
      key,
    ),
  ];
  expect(second).toEqual(first);
  expect((await service.journal(caseId)).filter(({ kind }) => kind === 'act')).toHaveLength(1);
});

it('starts what waited when it comes back, in whatever order it was written', async () => {
  await service.halt();
  const cases = await Promise.all(Array.from({ length: 5 }, () => service.refer()));
  expect(await ask('select 1 from inbox where started_at is null')).toHaveLength(5);
  await service.run();
  await Promise.all(cases.map((id) => service.opened(id)));
});

it('refuses an actor who left meanwhile, answers them so, and the case goes on from the record', async () => {
  const caseId = await service.opened(await service.refer());
  await ask('update member set disabled_at = now() where id = $1', [
    service.people.panelTeamManager,
  ]);
  const refused = await service
    .act(caseId, 'agree', { practitioner: service.people.practitioner! }, 'panelTeamManager')
    .then(
      () => undefined,
      (error: unknown) => error as WorkflowUpdateFailedError,
    );
  expect(refused?.cause).toMatchObject({
    type: 'Unsettled',
    message: 'You no longer have the role in which you did this',
  });
  await ask('update member set disabled_at = null where id = $1', [
    service.people.panelTeamManager,
  ]);
  expect((await service.journal(caseId)).some(({ kind }) => kind === 'act')).toBe(false);
  await service.act(
    caseId,
    'agree',
    { practitioner: service.people.practitioner! },
    'panelTeamManager',
  );
  expect((await service.journal(caseId)).filter(({ kind }) => kind === 'act')).toHaveLength(1);
});
