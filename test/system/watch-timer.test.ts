/**
 * A build with the timer removed on purpose: the worker is alive, beats, opens cases and takes
 * acts, and no rung is ever told. Everything else looks well; the watch says that a clock has
 * passed its rung.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Alarms } from '../support/alarms';
import { eventually } from '../support/eventually';
import { Processes } from '../support/processes';
import { inRole, Walk } from '../walkthrough/walk';
import { referral } from '../workflows/joint-decision/referral';
import { realNow } from '../support/real-time';

let processes: Processes;
let alarms: Alarms;

/** The bundle as built, but what arms the one timer waits for ever. */
function withoutTimer(code: string): string {
  const armed = /\(0, workflow_\d+\.sleep\)\(Math\.max\(1, until - now\(\)\)\)/g;
  if (code.match(armed)?.length !== 1)
    throw new Error(
      'The timer is not where this test removes it: see liveRuntime in libs/durable/temporal.ts',
    );
  return code.replace(armed, 'new Promise(() => undefined)');
}

beforeAll(async () => {
  alarms = await Alarms.start();
  processes = await Processes.start({
    settings: (home) => {
      const bundle = join(home, 'without-timer.js');
      writeFileSync(bundle, withoutTimer(readFileSync('dist/workflow-bundle.js', 'utf8')));
      return { WORKFLOW_BUNDLE: bundle, WATCH_WEBHOOK_URL: alarms.url };
    },
  });
  await processes.run('watch');
});
afterAll(async () => {
  await processes?.stop();
  await alarms?.stop();
});

it('is told of within two minutes of the first rung that nobody told, by the case’s reference', async () => {
  const walk = new Walk(processes.url, () => undefined);
  const manager = inRole('panelTeamManager');
  const { reference } = await walk.refer(
    inRole('policeReferrer'),
    referral({ sourceReference: 'TIMER-1' }),
  );
  const caseId = await walk.caseOf(manager, reference);
  const [next] = (await processes.query<{ at: Date }>(
    'select min(next_rung_at) at from clock where case_id = $1 and stopped_at is null',
    [caseId],
  )) as [{ at: Date }];
  await walk.moveTo(next.at.getTime() - 3_000);
  await eventually('real time passes the rung', async () => (await walk.now()) > next.at.getTime());
  const passed = realNow();

  const told = await eventually(
    'the webhook hears of the rung',
    async () => alarms.of('rung-passed', 'begun'),
    120,
  );
  expect(told).toMatchObject({ count: expect.any(Number) as number, examples: [reference] });
  const answer = await fetch(`${processes.watchUrl}/health`);
  expect([answer.status, await answer.json()]).toEqual([
    503,
    expect.objectContaining({
      status: 'alarm',
      alarms: [expect.objectContaining({ kind: 'rung-passed', examples: [reference] })],
    }),
  ]);
  // The worker itself is well, and so is everything that needs no timer.
  expect(alarms.heard.map(({ kind }) => kind)).toEqual(['rung-passed']);
  expect(
    await processes.query(`select 1 from case_event where case_id = $1 and kind = 'rung'`, [
      caseId,
    ]),
  ).toEqual([]);
  console.log(`rung passed: told after ${Math.round((told.at - passed) / 1000)} s\n${told.text}`);
});
