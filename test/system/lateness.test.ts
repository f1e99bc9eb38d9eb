/**
 * Lateness that is real: a hundred cases stand seconds before rungs of every kind, the worker dies
 * and its relay with it, a referral is posted, an act is sent to each case, and real time passes
 * the rungs. Once it is back, each rung is told once, before the act that came after it, with its
 * own instant and how late; and the watch had alarmed.
 */
import { atHour, londonDay } from '../../libs/domain/london';
import { workingDaysFrom } from '../../libs/domain/calendar';
import { calendarInForce } from '../../libs/database/calendar/in-force';
import { oneOfMany } from '../workflows/joint-decision/referral';
import { eventually } from '../support/eventually';
import { Processes } from '../support/processes';
import { inRole, Walk } from '../walkthrough/walk';
import { realNow } from '../support/real-time';

const [officer, manager] = [inRole('policeReferrer'), inRole('panelTeamManager')];
/**
 * Working days before the morning at which they are received, and how many: so that on it every
 * kind of rung is due.
 */
const batches = [
  { ago: 10, cases: 17 },
  { ago: 8, cases: 17 },
  { ago: 6, cases: 17 },
  { ago: 5, cases: 17 },
  { ago: 3, cases: 16 },
  { ago: 1, cases: 16 },
];

let processes: Processes;
let walk: Walk;
beforeAll(async () => {
  processes = await Processes.start();
  walk = new Walk(processes.url, () => undefined);
});
afterAll(() => processes?.stop());

interface Planned {
  readonly caseId: string;
  readonly id: string;
  readonly rung: string;
  readonly due: number;
}
interface Row {
  readonly case_id: string;
  readonly seq: number;
  readonly kind: string;
  readonly body: {
    readonly id?: string;
    readonly rung?: string;
    readonly due?: number;
    readonly at: number;
    readonly act?: string;
    readonly key?: string;
  };
}

/** Every rung not yet told that comes by an instant, as the record has the cases. */
const planned = async (by: number): Promise<readonly Planned[]> =>
  (
    await processes.query<{ case_id: string; id: string; key: string; at: string }>(
      `select c.id case_id, k->>'id' id, r->>'key' as key, r->>'at' as at from case_file c, jsonb_array_elements(c.state->'clocks') k, jsonb_array_elements(k->'rungs') r
   where c.ended_at is null and k->'stopped' is null and r->'told' is null and (r->>'at')::bigint <= $1`,
      [by],
    )
  ).map((row) => ({ caseId: row.case_id, id: row.id, rung: row.key, due: Number(row.at) }));

it('tells every rung that an outage passed once, before the act that came after it, and how late; and the watch had alarmed', async () => {
  const began = await walk.now();
  const morning = atHour(workingDaysFrom(londonDay(began), 11, calendarInForce()), '09:00');
  // Bail that ends ten working days after that morning: a date that was given, not counted.
  const bailEnds = new Date(
    atHour(workingDaysFrom(londonDay(morning), 10, calendarInForce()), '17:00'),
  ).toISOString();
  let n = 0;
  for (const { ago, cases } of batches) {
    const at = atHour(workingDaysFrom(londonDay(morning), -ago, calendarInForce()), '11:00');
    if (at > (await walk.now())) await walk.moveTo(at);
    const now = await walk.now();
    const onBail = {
      howDealtWith: 'arrest',
      status: 'bail',
      bailedOn: new Date(now - 86_400_000).toISOString().slice(0, 10),
      bailEnds,
    };
    await Promise.all(
      Array.from({ length: cases }, (_, i) =>
        walk.refer(
          officer,
          oneOfMany(
            (n += 1),
            { sourceReference: `LATE-${ago}-${i}`, ...(ago === 1 && i < 4 ? onBail : {}) },
            now,
          ),
        ),
      ),
    );
    await eventually(
      'every case is open',
      async () => (await processes.query('select 1 from case_file where seq = 0')).length === 0,
    );
  }
  await processes.run('watch');
  await walk.moveTo(morning - 6_000);
  const before = await planned(morning);
  const kinds = new Set(before.map(({ rung }) => rung));
  for (const kind of [
    '2 days before',
    'on the day',
    '2 days late',
    '2 days late, not acknowledged',
    '5 days late',
    '10 days before, police',
  ])
    expect([...kinds]).toContain(kind);
  const cases = [...new Set(before.map(({ caseId }) => caseId))];
  expect(cases.length).toBeGreaterThanOrEqual(100);
  expect(before.every(({ due }) => due === morning)).toBe(true);

  const died = realNow();
  await processes.kill('worker');
  const { reference } = await walk.refer(
    officer,
    oneOfMany((n += 1), { sourceReference: 'LATE-MEANWHILE' }, await walk.now()),
  );
  // Each is answered 503 while nobody works, and sent again with its key until it is in the record.
  await eventually('real time passes the rungs', async () => (await walk.now()) > morning + 1_000);
  const acts = Promise.all(
    cases.map((caseId) =>
      walk.act(manager, caseId, 'recordOversight', {
        clock: 'turns18',
        oversight: 'Asked while nobody worked.',
      }),
    ),
  );
  const alarms = await eventually(
    'the watch alarms',
    async () => {
      const { status, body } = await fetch(`${processes.watchUrl}/health`).then(async (answer) => ({
        status: answer.status,
        body: (await answer.json()) as { alarms: { kind: string; count: number }[] },
      }));
      const found = body.alarms.map(({ kind }) => kind);
      return (
        status === 503 &&
        ['worker-away', 'rung-passed'].every((kind) => found.includes(kind)) &&
        body.alarms
      );
    },
    120,
  );
  const alarmed = realNow() - died;
  expect(alarmed).toBeLessThan(120_000);
  await processes.run('worker');
  await acts;

  await eventually(
    'the referral’s workflow starts',
    async () =>
      (
        await processes.query('select 1 from case_file where reference = $1 and seq > 0', [
          reference,
        ])
      ).length > 0,
  );
  const rows = await processes.query<Row>(
    `select case_id, seq, kind, body from case_event where kind in ('rung', 'act') and case_id::text = any($1) order by case_id, seq`,
    [cases],
  );
  const late: number[] = [];
  for (const { caseId, id, rung, due } of before) {
    const told = rows.filter(
      (row) =>
        row.case_id === caseId &&
        row.kind === 'rung' &&
        row.body.id === id &&
        row.body.rung === rung,
    );
    expect([caseId, id, rung, told.length, told[0]?.body.due]).toEqual([caseId, id, rung, 1, due]);
    const acted = rows.filter(
      (row) => row.case_id === caseId && row.body.act === 'recordOversight',
    );
    expect([caseId, acted.length]).toEqual([caseId, 1]);
    expect(told[0]!.seq).toBeLessThan(acted[0]!.seq);
    late.push(told[0]!.body.at - due);
  }
  expect(Math.min(...late)).toBeGreaterThan(1_000);
  console.log(
    `${before.length} rungs (${[...kinds].sort().join('; ')}) of ${cases.length} cases, all due at ${new Date(morning).toISOString()}: each told once, ${Math.round(Math.min(...late) / 1000)} to ${Math.round(Math.max(...late) / 1000)} s late, before the act sent meanwhile; the watch alarmed ${Math.round(alarmed / 1000)} s after the worker died (${alarms.map(({ kind, count }) => `${kind}: ${count}`).join('; ')})`,
  );
}, 900_000);
