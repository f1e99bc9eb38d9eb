import { randomUUID } from 'node:crypto';
import { ApplicationFailure } from '@temporalio/common';
import { activities } from '../../activities';
import { answerTo } from '../../apps/worker/deliveries/answer-to';
import type { Delivery } from '../../libs/database/deliveries/relaying';
import { takeReferral } from '../../libs/database/referrals/intake';
import { canonical } from '../../libs/domain/canonical';
import { atHour } from '../../libs/domain/london';
import type { Procedure } from '../../libs/domain/procedure';
import { settleRefused, type Effects } from '../../libs/durable/effects';
import { freshRecord, type Fresh } from '../support/record';
import { reparation } from '../support/added/reparation';
import { calendar, opening, Simulated } from '../support/simulated';

let fresh: Fresh;
let effects: Effects;
const received = atHour('2026-09-16', '10:00');
beforeAll(async () => {
  fresh = await freshRecord();
  effects = activities(fresh.database, [reparation], () => received);
});
afterAll(() => fresh.drop());

async function open() {
  const { caseId } = await takeReferral(fresh.database, {
    procedure: reparation,
    referrer: randomUUID(),
    received,
    shift: 0,
    calendar,
    sign: () => Promise.resolve('signed'),
    answers: {
      source: 'Test Police',
      sourceReference: randomUUID(),
      childGivenNames: 'A',
      childFamilyName: 'Canary',
      dateOfBirth: '2012-04-09',
      place: 'park',
    },
  });
  return {
    caseId,
    entries: (
      await Simulated.open(
        reparation,
        opening(reparation, { place: 'park' }, received, caseId),
        received,
      )
    ).journal,
  };
}

const failure = (asked: Promise<unknown>): Promise<ApplicationFailure> =>
  asked.then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => {
      if (error instanceof ApplicationFailure) return error;
      throw error;
    },
  );

it('settles, and reads back what it settled with the generation that may write', async () => {
  const { caseId, entries } = await open();
  await effects.settle({ caseId, generation: 1, entries });
  await effects.settle({ caseId, generation: 1, entries });
  const journal = await effects.journal(caseId);
  expect([journal.generation, canonical(journal.entries)]).toEqual([1, canonical(entries)]);
});

it('refuses a fork for good, and says by its type that it did', async () => {
  const { caseId, entries } = await open();
  await effects.settle({ caseId, generation: 1, entries });
  const refused = await failure(
    effects.settle({ caseId, generation: 1, entries: [{ ...entries[0]!, at: 7 }] }),
  );
  expect(refused).toMatchObject({ type: settleRefused, nonRetryable: true, details: ['fork'] });
  expect((await failure(effects.settle({ caseId, generation: 9, entries }))).details).toEqual([
    'generation',
  ]);
});

it('is tried again when the database fails, and carries none of its words to Temporal', async () => {
  const { caseId, entries } = await open();
  await fresh.database.query(
    `alter table case_event add constraint canary check (case_id <> '${caseId}')`,
  );
  const failed = await failure(effects.settle({ caseId, generation: 1, entries }));
  await fresh.database.query('alter table case_event drop constraint canary');
  expect(failed).toMatchObject({
    type: 'NotSettled',
    nonRetryable: false,
    message: `Case ${caseId} could not be settled: 23514`,
  });
  expect(failed.cause).toBeUndefined();
  await effects.settle({ caseId, generation: 1, entries });
  expect((await failure(effects.journal('no uuid'))).message).toBe(
    'The journal of case no uuid could not be read: 22P02',
  );
});

it('answers a delivery with the act its procedure declares, by one key for ever', () => {
  const procedure: Procedure = { ...reparation, deliveries: { done: 'finish' } } as Procedure;
  const delivery = (notice: string, to = ['m']): Delivery => ({
    id: randomUUID(),
    caseId: 'c',
    procedure: 'reparation',
    seq: 9,
    kind: 'told',
    body: { notice, to },
    dedupeKey: 'c/9',
  });
  expect(answerTo([procedure], delivery('done'))).toEqual({
    act: 'finish',
    fields: {},
    by: { member: 'panel-clerk', role: 'clerk', agency: 'youth-justice' },
    key: 'outbox:c/9',
  });
  expect([
    answerTo([procedure], delivery('rung')),
    answerTo([reparation as Procedure], delivery('done')),
    answerTo([procedure], delivery('done', [])),
  ]).toEqual([undefined, undefined, undefined]);
});
