/**
 * The real processes, for tests that claim anything about them: API and worker as `npm start` runs
 * them, on a database of their own, the real PostgreSQL and a real Temporal server, their clock at
 * the instant at which tests live. Each can be killed as a crash would. One that ends by itself ends
 * every wait of the test, with its last words.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { beginHere } from './begins';
import { bareDatabase, freshDatabase } from './databases';
import { environmentOf, freePort } from './environment';
import { eventually, whileWaiting } from './eventually';
import { guardian } from './guard';
import { needed } from './servers';
import { Started } from './started';

type Part = 'temporal' | 'identity' | 'worker' | 'api' | 'watch';
/** First to last to be stopped. */
const stopping: readonly Part[] = ['watch', 'api', 'worker', 'identity', 'temporal'];

interface How {
  /** These processes have a server of their own, on a file, that a test may stop. */
  readonly ownTemporal?: boolean;
  /** People can sign in. */
  readonly identity?: boolean;
  /** Another checkout. */
  readonly cwd?: string;
  /** Made for the home; they go before our own. */
  readonly settings?: (home: string) => NodeJS.ProcessEnv;
}

export class Processes {
  readonly logs: string;
  readonly url: string;
  /** Where the watch is asked, once a test runs it. */
  readonly watchUrl: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  private readonly running = new Map<Part, Started>();
  private readonly guardian = guardian();
  private readonly unwatch = whileWaiting(() => this.ended());
  private stopped = false;

  private constructor(
    readonly home: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly cwd: string,
  ) {
    this.logs = join(home, 'logs');
    this.url = env.PUBLIC_URL!;
    this.watchUrl = `http://127.0.0.1:${env.WATCH_PORT}`;
    this.databaseUrl = env.DATABASE_URL!;
    this.temporalAddress = env.TEMPORAL_ADDRESS!;
    mkdirSync(this.logs, { recursive: true });
  }

  static async start(how: How = {}): Promise<Processes> {
    const { ownTemporal = true, identity = false, cwd = process.cwd(), settings } = how;
    const ours = cwd === process.cwd();
    const home = mkdtempSync(join(tmpdir(), 'panel-clerk-'));
    const env = await environmentOf({
      home,
      databaseUrl: await (ours ? freshDatabase : bareDatabase)('system'),
      temporalAddress: ownTemporal
        ? `127.0.0.1:${await freePort()}`
        : needed('TEST_TEMPORAL_ADDRESS'),
    });
    const processes = new Processes(home, { ...env, ...settings?.(home) }, cwd);
    try {
      if (ownTemporal) await processes.run('temporal');
      if (identity) await processes.run('identity');
      if (!ours) await processes.command('migrate');
      await beginHere(processes);
      await processes.command('demonstrate', '--people-only');
      await Promise.all([processes.run('worker'), processes.run('api')]);
    } catch (error) {
      await processes.stop();
      throw error;
    }
    return processes;
  }

  async run(part: Part): Promise<void> {
    const started = new Started({
      what: part,
      ...this.programOf(part),
      env: this.env,
      cwd: this.cwd,
      log: join(this.logs, `${part}.log`),
      guardian: this.guardian,
    });
    this.running.set(part, started);
    const ready: { readonly [P in Part]: () => Promise<boolean> } = {
      temporal: () => reaches(this.temporalAddress),
      identity: async () =>
        (await fetch(`${this.env.OIDC_ISSUER}/.well-known/openid-configuration`)).ok,
      worker: () => Promise.resolve(started.output().includes('"ready"')),
      api: async () => (await fetch(`${this.url}/ping`)).ok,
      watch: async () => (await fetch(`${this.watchUrl}/ping`)).ok,
    };
    // Whoever stops all of it waits for none of it.
    await eventually(`the ${part} answers`, async () => this.stopped || ready[part]());
  }

  private programOf(part: Part): { readonly command: string; readonly args: readonly string[] } {
    if (part === 'temporal')
      return { command: needed('TEST_TEMPORAL_CLI'), args: temporalArgs(this.env, this.home) };
    const file = part === 'identity' ? 'apps/identity/main.mjs' : `dist/apps/${part}/main.js`;
    return { command: process.execPath, args: [file] };
  }

  /** Of the processes that nobody stopped, the first that has ended; with its last words. */
  private ended(): string | undefined {
    return [...this.running.values()].map(({ ended }) => ended).find((how) => how !== undefined);
  }

  /** As a crash: nothing is said, nothing is tidied. */
  async kill(part: Part): Promise<void> {
    const started = this.running.get(part);
    this.running.delete(part);
    await started?.kill();
  }

  /** `panel-clerk …`, to its end; throws with what it printed when it fails. */
  async command(...args: string[]): Promise<string> {
    const child = spawn(process.execPath, ['dist/apps/cli/main.js', ...args], {
      env: this.env,
      cwd: this.cwd,
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
      });
    const code = await new Promise<number | null>((resolve) => {
      child.once('exit', resolve);
    });
    if (code !== 0) throw new Error(`panel-clerk ${args.join(' ')} ended with ${code}: ${printed}`);
    return printed;
  }

  async query<T extends object>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    const client = new Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      return (await client.query<T>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  /** Resident memory of each process, from the system. */
  memory(): readonly { readonly part: Part; readonly mb: number }[] {
    return [...this.running].map(([part, { pid }]) => ({
      part,
      mb: Math.round(
        Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
      ),
    }));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.unwatch();
    for (const part of stopping) await this.running.get(part)?.stop();
    this.guardian.leave();
  }
}

const temporalArgs = ({ TEMPORAL_ADDRESS: address }: NodeJS.ProcessEnv, home: string) => [
  'server',
  'start-dev',
  '--headless',
  ...['--ip', '127.0.0.1'],
  ...['--port', new URL(`http://${address}`).port],
  ...['--db-filename', join(home, 'temporal.db')],
  ...['--namespace', 'panel-clerk'],
  ...['--log-level', 'error'],
  ...['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'],
];

const reaches = (address: string): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port } = new URL(`http://${address}`);
    const socket = connect(Number(port), hostname, () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
