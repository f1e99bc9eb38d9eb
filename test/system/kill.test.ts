/**
 * The worker dies just before a rung; real time passes it; an act is sent meanwhile. After the
 * restart the rung is told once, before the act, with its own due instant kept and its lateness
 * told.
 */
import { referral } from '../workflows/joint-decision/referral';
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

interface Row {
  readonly seq: number;
  readonly kind: string;
  readonly body: {
    readonly due?: number;
    readonly at?: number;
    readonly act?: string;
    readonly id?: string;
    readonly rung?: string;
  };
}

it('tells the rung that an outage passed once, before the act that came during it, and says how late', async () => {
  const manager = inRole('panelTeamManager');
  const { reference } = await walk.refer(
    inRole('policeReferrer'),
    referral({ sourceReference: 'KILL-1' }),
  );
  const caseId = await walk.caseOf(manager, reference);
  const [next] = (await processes.query<{ at: Date }>(
    'select min(next_rung_at) at from clock where case_id = $1 and stopped_at is null',
    [caseId],
  )) as [{ at: Date }];
  const due = next.at.getTime();

  await walk.moveTo(due - 4_000);
  await processes.kill('worker');
  // Answered 503 while nobody works, and sent again with the same key until it is in the record.
  const act = walk.act(manager, caseId, 'accept', {});
  await eventually('real time passes the rung', async () => (await walk.now()) > due + 3_000);
  await processes.run('worker');
  await act;

  const rows = await eventually('the rung is told', async () => {
    const found = await processes.query<Row>(
      'select seq, kind, body from case_event where case_id = $1 order by seq',
      [caseId],
    );
    return found.some(({ kind, body }) => kind === 'rung' && body.due === due) && found;
  });
  const rungs = rows.filter(({ kind, body }) => kind === 'rung' && body.due === due);
  const names = rungs.map(({ body }) => `${body.id}/${body.rung}`);
  expect(new Set(names).size).toBe(names.length);
  for (const { body } of rungs) expect(body.at! - body.due!).toBeGreaterThan(2_000);
  const acted = rows.find(({ kind }) => kind === 'act');
  expect(acted!.seq).toBeGreaterThan(Math.max(...rungs.map(({ seq }) => seq)));
  console.log(
    `rung ${names.join(', ')} due ${new Date(due).toISOString()}, told ${rungs[0]!.body.at! - due} ms late; then ${acted!.body.act} (entries ${rungs.map(({ seq }) => seq).join(', ')} before ${acted!.seq})`,
  );
});
