/**
 * B1 and B2: what a referral costs, against the least that could keep it (one row and a workflow
 * started).
 */
import { randomUUID } from 'node:crypto';
import { WorkflowIdReusePolicy } from '@temporalio/client';
import { oneOfMany } from '../workflows/joint-decision/referral';
import { Walk, inRole } from '../walkthrough/walk';
import { control, type Bench, type Line } from './line';
import { elapsed, interleaved, median, quantile, say, sideBySide } from './measure';

const rounds = 120;
const bursts = 9;
const burst = 96;
const atOnce = 16;

let n = 0;
const another = () => oneOfMany((n += 1));

async function variants({ processes, pool, temporal }: Bench) {
  const walk = new Walk(processes.url, () => undefined);
  const officer = inRole('policeReferrer');
  const refer = async (): Promise<string> => {
    const answer = await walk.ask(officer, 'POST', '/api/v1/referrals', another());
    if (answer.status !== 201)
      throw new Error(`A referral was answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body.reference as string;
  };
  await refer();
  const { run } = (await pool.query<{ run: { opening: object } }>('select run from inbox limit 1'))
    .rows[0]!;
  await pool.query(
    'create table if not exists bench_bare (id uuid primary key, body jsonb not null)',
  );
  const bare = async () => {
    const id = randomUUID();
    await pool.query('insert into bench_bare values ($1, $2)', [id, JSON.stringify(another())]);
    // A task queue that nobody works: the start alone, as durable as any.
    await temporal.workflow.start('bench', {
      workflowId: `bench/${id}`,
      taskQueue: 'bench-nobody',
      args: [run],
      workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
    });
  };
  // What the one before left to be done must not be timed as the next one's.
  const quiet = async () => {
    while ((await pool.query('select 1 from case_file where seq = 0 limit 1')).rows.length > 0)
      await pause(20);
    await pause(20);
  };
  return { refer, bare, quiet, run };
}

const pause = (milliseconds: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });

export async function accepting(bench: Bench): Promise<readonly Line[]> {
  const { refer, bare, quiet } = await variants(bench);
  for (const warm of [bare, refer]) await sideBySide(burst, 4, warm);
  const one = await interleaved({ bare, control: bare, refer }, rounds, quiet);
  const many = (work: () => Promise<unknown>) => () => sideBySide(burst, atOnce, work);
  const sixteen = await interleaved(
    { bare: many(bare), control: many(bare), refer: many(refer) },
    bursts,
    quiet,
  );
  return [
    control(
      'bare start + insert ÷ the same, p50 one at a time',
      median(one.control) / median(one.bare),
    ),
    control(`the same, throughput at ${atOnce}`, median(sixteen.bare) / median(sixteen.control)),
    {
      number: 'B1',
      measure: 'referral accepted ÷ (bare start + insert), p50 one at a time',
      result:
        `${say(median(one.refer) / median(one.bare))} (${median(one.refer).toFixed(1)} ÷ ` +
        `${median(one.bare).toFixed(1)} ms)`,
      excellent: '≤ 1.5',
      acceptable: '≤ 2',
    },
    {
      number: 'B1',
      measure: `the same, throughput at ${atOnce}`,
      result: say(median(sixteen.bare) / median(sixteen.refer)),
      excellent: '≥ 0.7',
      acceptable: '≥ 0.5',
    },
  ];
}

/**
 * From the receipt to the first entry in the journal, against a bare start to its first task done.
 */
export async function running(bench: Bench): Promise<readonly Line[]> {
  const { refer, quiet, run } = await variants(bench);
  const { pool, temporal } = bench;
  const service = temporal.workflowService;
  const receipts: number[] = [];
  const starts: number[] = [];
  const until = async (so: () => Promise<boolean>) => {
    while (!(await so())) await pause(1);
  };
  for (let round = 0; round < rounds; round += 1) {
    await quiet();
    const reference = await refer();
    receipts.push(
      await elapsed(() =>
        until(
          async () =>
            (
              await pool.query('select 1 from case_file where reference = $1 and seq > 0', [
                reference,
              ])
            ).rows.length > 0,
        ),
      ),
    );
    await quiet();
    const workflowId = `bench-task/${randomUUID()}`;
    // A case without a journal: its first task is done once it has asked for one.
    const args = [{ ...run, recall: true, opening: { ...run.opening, caseId: randomUUID() } }];
    starts.push(
      await elapsed(async () => {
        await temporal.workflow.start('jointDecision', {
          workflowId,
          taskQueue: 'panel-clerk',
          args,
        });
        await until(
          async () =>
            ((
              await service.getWorkflowExecutionHistory({
                namespace: 'panel-clerk',
                execution: { workflowId },
              })
            ).history?.events?.length ?? 0) >= 4,
        );
      }),
    );
    await temporal.workflow.getHandle(workflowId).terminate('measured');
  }
  const ratio = (q: number) => say(quantile(receipts, q) / quantile(starts, q));
  return [
    {
      number: 'B2',
      measure: 'receipt to workflow running ÷ bare start to first task, p99',
      result: `${ratio(0.99)} (p50 ${ratio(0.5)})`,
      excellent: '≤ 1.3',
      acceptable: '≤ 2',
    },
  ];
}
