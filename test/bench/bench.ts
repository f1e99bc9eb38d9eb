/**
 * `npm run bench`: performance as ratios within one interleaved run, on the real servers, beside an
 * A/A control: a run whose control leaves 0.95–1.05 says so and is void. Needs what `npm test`
 * gives its tests: TEST_DATABASE_URL, TEST_TEMPORAL_CLI. Each BENCH names one part to run; without
 * it, all.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { Client, Connection } from '@temporalio/client';
import { Pool } from 'pg';
import { Processes } from '../support/processes';
import { seed } from '../support/random';
import { clocksDue, tenThousandDue } from './clocks-due';
import { accepting, running } from './referrals';
import type { Bench, Line } from './line';
import { wholeCase } from './whole-case';

const parts: { readonly [part: string]: (bench: Bench) => Promise<readonly Line[]> } = {
  // First, while there are few cases for the demonstration clock to move.
  wholeCase,
  accepting,
  running,
  clocksDue,
  tenThousandDue,
};

const table = (lines: readonly Line[]) =>
  [
    '| # | measure | result | excellent | acceptable |',
    '|---|---|---|---|---|',
    ...lines.map(
      ({ number, measure, result, excellent, acceptable }) =>
        `| ${number} | ${measure} | ${result} | ${excellent} | ${acceptable} |`,
    ),
  ].join('\n');

async function main(): Promise<void> {
  const processes = await Processes.start();
  // Whoever stops this stops what it started too.
  process.once('SIGTERM', () => {
    void processes.stop().finally(() => process.exit(1));
  });
  try {
    const connection = await Connection.connect({ address: processes.temporalAddress });
    const pool = new Pool({ connectionString: processes.databaseUrl, max: 20 });
    const bench: Bench = {
      processes,
      pool,
      temporal: new Client({ connection, namespace: 'panel-clerk' }),
    };
    const atRest = processes.memory();
    const lines: Line[] = [];
    for (const [name, part] of Object.entries(parts)) {
      if (process.env.BENCH !== undefined && process.env.BENCH !== name) continue;
      process.stdout.write(`  · ${name} …\n`);
      const found = await part(bench);
      process.stdout.write(`${table(found)}\n`);
      lines.push(...found);
    }
    const memory = (of: ReturnType<Processes['memory']>) =>
      of.map(({ part, mb }) => `${part} ${mb} MB`).join(', ');
    const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
      encoding: 'utf8',
    }).trim();
    const report = [
      '# Benchmark',
      `${cpus().length} × ${cpus()[0]!.model}; commit ${commit}; Temporal ` +
        `${process.env.TEST_TEMPORAL_VERSION ?? 'version not said'}; SEED=${seed}`,
      table(lines),
      `Memory (resident) at rest: ${memory(atRest)}; after all of this: ` +
        `${memory(processes.memory())}`,
    ].join('\n\n');
    process.stdout.write(`${report}\n`);
    if (process.env.BENCH === undefined) writeFileSync('test/bench/results.md', `${report}\n`);
    await pool.end();
    await connection.close();
  } finally {
    await processes.stop();
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
