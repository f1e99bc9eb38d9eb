/**
 * The watch on the real servers: a worker that dies is told of within two minutes, by webhook and
 * on /health; so is that it is back.
 */
import { Alarms } from '../support/alarms';
import { eventually } from '../support/eventually';
import { Processes } from '../support/processes';
import { inRole, Walk } from '../walkthrough/walk';
import { referral } from '../workflows/joint-decision/referral';
import { realNow } from '../support/real-time';

let processes: Processes;
let alarms: Alarms;

beforeAll(async () => {
  alarms = await Alarms.start();
  processes = await Processes.start({ settings: () => ({ WATCH_WEBHOOK_URL: alarms.url }) });
  await processes.run('watch');
});
afterAll(async () => {
  await processes?.stop();
  await alarms?.stop();
});

const health = async () => {
  const answer = await fetch(`${processes.watchUrl}/health`);
  return {
    status: answer.status,
    body: (await answer.json()) as {
      status: string;
      alarms: { kind: string; count: number; examples: string[] }[];
      lookedAt: string;
    },
  };
};

it('is silent while all goes well; alarms within two minutes of the worker’s death and of a receipt that nobody takes up; and says when both are over', async () => {
  const walk = new Walk(processes.url, () => undefined);
  const { reference } = await walk.refer(
    inRole('policeReferrer'),
    referral({ sourceReference: 'WATCH-1' }),
  );
  await walk.caseOf(inRole('panelTeamManager'), reference);
  await eventually(
    'the watch has looked, and all is well',
    async () => (await health()).status === 200,
  );

  await processes.kill('worker');
  const killed = realNow();
  const waiting = await walk.refer(
    inRole('policeReferrer'),
    referral({ sourceReference: 'WATCH-2' }),
  );
  const away = await eventually(
    'the webhook hears of the worker',
    async () => alarms.of('worker-away', 'begun'),
    120,
  );
  const stranded = await eventually(
    'the webhook hears of the referral',
    async () => alarms.of('not-started', 'begun'),
    120 - (realNow() - killed) / 1000,
  );
  expect(stranded).toMatchObject({ count: 1, examples: [waiting.reference] });
  const shown = await health();
  expect([
    shown.status,
    shown.body.status,
    shown.body.alarms.map(({ kind }) => kind).sort(),
  ]).toEqual([503, 'alarm', ['not-started', 'worker-away']]);
  const child = referral();
  expect(JSON.stringify([alarms.heard, shown.body])).not.toMatch(
    new RegExp(`${String(child.childGivenNames)}|${String(child.childFamilyName)}`, 'i'),
  );

  await processes.run('worker');
  const back = realNow();
  await eventually(
    'the webhook hears that it is over',
    async () => alarms.of('worker-away', 'over') && alarms.of('not-started', 'over'),
  );
  await eventually('all is well again', async () => (await health()).status === 200);
  expect(alarms.heard.map(({ kind, is }) => `${kind} ${is}`).sort()).toEqual([
    'not-started begun',
    'not-started over',
    'worker-away begun',
    'worker-away over',
  ]);
  console.log(
    `worker away: told after ${Math.round((away.at - killed) / 1000)} s; referral not ` +
      `started: ${Math.round((stranded.at - killed) / 1000)} s; over ` +
      `${Math.round((realNow() - back) / 1000)} s after the restart\n${away.text}`,
  );
}, 300_000);
