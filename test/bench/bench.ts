/**
 * `npm run bench`: performance as ratios within one interleaved run, on the real servers. Variants come in random
 * order over at least seven rounds, beside an A/A control; a run whose control leaves 0.95–1.05 says so and is void.
 * Needs what `npm test` gives its tests: TEST_DATABASE_URL, TEST_TEMPORAL_CLI.
 */
import { randomUUID } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { Client, Connection, WorkflowIdReusePolicy } from '@temporalio/client';
import { Pool } from 'pg';
import { referral } from '../workflows/joint-decision/referral';
import { walkthroughOf } from '../workflows/joint-decision/walkthrough';
import { Processes } from '../support/processes';
import { Chance, seed } from '../support/random';
import { inRole, Walk } from '../walkthrough/walk';

const rounds = Number(process.env.ROUNDS ?? 9);
const each = Number(process.env.EACH ?? 20);

interface Measured { readonly p50: number; readonly p99: number; readonly perSecond: number }

const measure = (times: readonly number[], elapsed: number): Measured => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (q: number) => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))]!;
  return { p50: at(0.5), p99: at(0.99), perSecond: (times.length / elapsed) * 1000 };
};

async function timed(n: number, atOnce: number, one: () => Promise<unknown>): Promise<Measured> {
  const times: number[] = [];
  let left = n;
  const from = performance.now();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    while (left-- > 0) {
      const begun = performance.now();
      await one();
      times.push(performance.now() - begun);
    }
  }));
  return measure(times, performance.now() - from);
}

/** Until what the variant before left to be done is done: else its workflows would be timed as the next one's. */
async function quiet(pool: Pool): Promise<void> {
  while ((await pool.query('select 1 from case_file where seq = 0 limit 1')).rows.length > 0) await new Promise((resolve) => { setTimeout(resolve, 50); });
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const ratio = (n: number) => n.toFixed(2);

async function main(): Promise<void> {
  const chance = new Chance(seed);
  const processes = await Processes.start();
  const lines: string[] = [];
  const print = (line: string) => { lines.push(line); process.stdout.write(`${line}\n`); };
  try {
    const walk = new Walk(processes.url, () => undefined);
    const officer = inRole('policeReferrer');
    const connection = await Connection.connect({ address: processes.temporalAddress });
    const temporal = new Client({ connection, namespace: 'panel-clerk' });
    const pool = new Pool({ connectionString: processes.databaseUrl });
    await pool.query('create table bench_bare (id uuid primary key, body jsonb not null)');

    const run = (await processes.query<{ run: unknown }>('select run from inbox limit 1'))[0]?.run;
    let n = 0;
    const refer = async () => {
      const answer = await walk.ask(officer, 'POST', '/api/v1/referrals', referral({ sourceReference: `BENCH-${(n += 1)}` }));
      if (answer.status !== 201) throw new Error(`A referral was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer.body.reference as string;
    };
    await refer();
    const opening = run ?? (await processes.query<{ run: unknown }>('select run from inbox limit 1'))[0]!.run;
    const bareStart = async () => {
      const id = randomUUID();
      await pool.query('insert into bench_bare values ($1, $2)', [id, JSON.stringify(referral({ sourceReference: id }))]);
      // A task queue that nobody works: the start alone, as durable as any.
      await temporal.workflow.start('bench', { workflowId: `bench/${id}`, taskQueue: 'bench-nobody', args: [opening], workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE });
    };

    // B6: the events of a whole case, moves of the demonstration clock left out. First, while there are few cases for that clock to move.
    const { caseId, acts } = await walkthroughOf(walk, referral({ sourceReference: 'BENCH-WHOLE' }));
    const { history } = await temporal.workflowService.getWorkflowExecutionHistory({ namespace: 'panel-clerk', execution: { workflowId: `case/${caseId}` } });
    const events = history!.events!.filter(({ eventType }) => Number(eventType) !== 55 && Number(eventType) !== 60).length;

    const seen: Record<'bare' | 'control' | 'referral', { one: Measured[]; sixteen: Measured[] }> = { bare: { one: [], sixteen: [] }, control: { one: [], sixteen: [] }, referral: { one: [], sixteen: [] } };
    const variants = { bare: bareStart, control: bareStart, referral: refer };
    for (const warm of Object.values(variants)) await timed(each, 4, warm);
    for (let round = 0; round < rounds; round += 1) {
      const order = (Object.keys(variants) as (keyof typeof variants)[]).map((name) => ({ name, by: chance.next() })).sort((a, b) => a.by - b.by);
      for (const { name } of order) {
        await quiet(pool);
        seen[name].one.push(await timed(each, 1, variants[name]));
        seen[name].sixteen.push(await timed(each * 3, 16, variants[name]));
      }
    }
    const p50 = (name: keyof typeof seen) => median(seen[name].one.map((m) => m.p50));
    const through = (name: keyof typeof seen) => median(seen[name].sixteen.map((m) => m.perSecond));
    const control = p50('control') / p50('bare');

    // B2: from the receipt to the first entry in the journal, against a bare start to its first task.
    const running: number[] = [];
    const firstTask: number[] = [];
    for (let i = 0; i < each * 2; i += 1) {
      const reference = await refer();
      const from = performance.now();
      for (;;) {
        const { rows } = await pool.query('select 1 from case_event e join case_file c on c.id = e.case_id where c.reference = $1 and e.seq = 1', [reference]);
        if (rows.length > 0) break;
      }
      running.push(performance.now() - from);
      const id = `bench-task/${randomUUID()}`;
      const begun = performance.now();
      const handle = await temporal.workflow.start('jointDecision', { workflowId: id, taskQueue: 'panel-clerk', args: [{ ...(opening as object), recall: true, opening: { ...(opening as { opening: object }).opening, caseId: randomUUID() } }] });
      for (;;) {
        const { history } = await temporal.workflowService.getWorkflowExecutionHistory({ namespace: 'panel-clerk', execution: { workflowId: id } });
        if ((history?.events?.length ?? 0) >= 4) break;
      }
      firstTask.push(performance.now() - begun);
      await handle.terminate('measured');
    }

    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
    print(`# Benchmark\n\n${cpus().length} × ${cpus()[0]!.model}; commit ${commit}; Temporal ${process.env.TEST_TEMPORAL_VERSION ?? 'version not said'}; SEED=${seed}; ${rounds} rounds\n`);
    print('| # | measure | result | excellent | acceptable |\n|---|---|---|---|---|');
    print(`| A/A | control ÷ the same | ${ratio(control)}${control < 0.95 || control > 1.05 ? ' **void: outside 0.95–1.05**' : ''} | 0.95–1.05 | |`);
    print(`| B1 | referral ÷ (bare start + insert), p50 one at a time | ${ratio(p50('referral') / p50('bare'))} | ≤ 1.5 | ≤ 2 |`);
    print(`| B1 | the same, throughput at 16 | ${ratio(through('referral') / through('bare'))} | ≥ 0.7 | ≥ 0.5 |`);
    print(`| B2 | receipt to workflow running, p99 ÷ bare start to first task | ${ratio(measure(running, 1).p99 / measure(firstTask, 1).p99)} (p50 ${ratio(measure(running, 1).p50 / measure(firstTask, 1).p50)}) | ≤ 1.3 | ≤ 2 |`);
    print(`| B6 | history events of a whole case ÷ acts | ${events} ÷ ${acts} = ${ratio(events / acts)} | ≤ 13 | |`);
    print(`\nMemory at rest (resident): ${processes.memory().map(({ part, mb }) => `${part} ${mb} MB`).join(', ')}`);
    writeFileSync('test/bench/results.md', `${lines.join('\n')}\n`);
    await pool.end();
    await connection.close();
  } finally { await processes.stop(); }
}

main().catch((error: Error) => { process.stderr.write(`${error.stack}\n`); process.exitCode = 1; });
