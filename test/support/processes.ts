/**
 * The real processes, for tests that claim anything about them: API and worker as `npm start` runs
 * them, on a database of their own, the real PostgreSQL and a real Temporal server. Each can be
 * killed as a crash would.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, generateKeyPairSync } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

export const needed = (name: string): string => {
  const value = process.env[name];
  if (!value)
    throw new Error(
      `${name} is missing: run the tests by "npm test", which starts PostgreSQL and Temporal ` +
        'and hands them over',
    );
  return value;
};

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Ask until it is so, or fail after `seconds` of real time naming what was awaited. */
export async function eventually<T>(
  what: string,
  ask: () => Promise<T | undefined | false>,
  seconds = 30,
): Promise<T> {
  const until = Date.now() + seconds * 1000;
  let last: unknown;
  while (Date.now() < until) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(
    `Not so within ${seconds} s: ${what}${last instanceof Error ? ` (${last.message})` : ''}`,
  );
}

type Part = 'temporal' | 'identity' | 'worker' | 'api' | 'watch';

export class Processes {
  readonly logs: string;
  /** Where the watch is asked, once a test runs it. */
  readonly watchUrl: string;
  private readonly running = new Map<Part, ChildProcess>();

  private constructor(
    readonly home: string,
    private readonly env: NodeJS.ProcessEnv,
    readonly url: string,
    readonly databaseUrl: string,
    readonly temporalAddress: string,
    readonly temporalFile: string | undefined,
    private readonly temporalPort: number,
    private readonly cwd: string,
  ) {
    this.logs = join(home, 'logs');
    this.watchUrl = `http://127.0.0.1:${env.WATCH_PORT}`;
    mkdirSync(this.logs, { recursive: true });
  }

  /**
   * `ownTemporal` gives these processes a server of their own, on a file, that a test may stop;
   * `identity` people who sign in; `cwd` is another checkout, `settings`, made for the home, go
   * before our own.
   */
  static async start({
    ownTemporal = true,
    identity = false,
    cwd = process.cwd(),
    settings = () => ({}),
  }: {
    ownTemporal?: boolean;
    identity?: boolean;
    cwd?: string;
    settings?: (home: string) => NodeJS.ProcessEnv;
  } = {}): Promise<Processes> {
    const home = mkdtempSync(join(tmpdir(), 'panel-clerk-'));
    const database = `system_${randomBytes(6).toString('hex')}`;
    const server = needed('TEST_DATABASE_URL');
    const admin = new Client({ connectionString: server });
    await admin.connect();
    await admin.query(`create database ${database}`);
    await admin.end();
    const databaseUrl = Object.assign(new URL(server), { pathname: `/${database}` }).toString();
    const [port, temporalPort, identityPort, watchPort] = [
      await freePort(),
      await freePort(),
      await freePort(),
      await freePort(),
    ];
    const url = `http://127.0.0.1:${port}`;
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const signing = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
      format: 'jwk',
    });
    const env: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PANEL_CLERK_MODE: 'demonstration',
      PANEL_CLERK_HOME: home,
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: ownTemporal ? `127.0.0.1:${temporalPort}` : needed('TEST_TEMPORAL_ADDRESS'),
      TEMPORAL_NAMESPACE: 'panel-clerk',
      PORT: String(port),
      PUBLIC_URL: url,
      IDENTITY_PORT: String(identityPort),
      IDENTITY_SIGNING_KEY: JSON.stringify({ ...signing, alg: 'RS256', use: 'sig', kid: 'test' }),
      OIDC_ISSUER: `http://127.0.0.1:${identityPort}`,
      OIDC_CLIENT_ID: 'panel-clerk',
      OIDC_CLIENT_SECRET: randomBytes(24).toString('hex'),
      SESSION_SECRET: randomBytes(32).toString('hex'),
      RECEIPT_KEY: JSON.stringify({
        ...privateKey.export({ format: 'jwk' }),
        alg: 'ES256',
        kid: 'test',
      }),
      WATCH_PORT: String(watchPort),
      ...settings(home),
    };
    const processes = new Processes(
      home,
      env,
      url,
      databaseUrl,
      env.TEMPORAL_ADDRESS!,
      ownTemporal ? join(home, 'temporal.db') : undefined,
      temporalPort,
      cwd,
    );
    if (ownTemporal) await processes.run('temporal');
    if (identity) await processes.run('identity');
    await processes.command('migrate');
    await processes.command('demonstrate', '--people-only');
    await Promise.all([processes.run('worker'), processes.run('api')]);
    return processes;
  }

  async run(part: Part): Promise<void> {
    const log = createWriteStream(join(this.logs, `${part}.log`), { flags: 'a' });
    const child =
      part === 'temporal'
        ? spawn(
            needed('TEST_TEMPORAL_CLI'),
            [
              'server',
              'start-dev',
              '--headless',
              '--ip',
              '127.0.0.1',
              '--port',
              String(this.temporalPort),
              '--db-filename',
              this.temporalFile!,
              '--namespace',
              'panel-clerk',
              '--log-level',
              'error',
              '--dynamic-config-value',
              'frontend.WorkflowTimeSkippingEnabled=true',
            ],
            { env: this.env },
          )
        : spawn(
            process.execPath,
            [part === 'identity' ? 'apps/identity/main.mjs' : `dist/apps/${part}/main.js`],
            { env: this.env, cwd: this.cwd },
          );
    child.stdout.pipe(log);
    child.stderr.pipe(log);
    this.running.set(part, child);
    if (part === 'api')
      await eventually('the API answers', async () => (await fetch(`${this.url}/ping`)).ok, 60);
    if (part === 'identity')
      await eventually(
        'the identity provider answers',
        async () => (await fetch(`${this.env.OIDC_ISSUER}/.well-known/openid-configuration`)).ok,
        30,
      );
    if (part === 'watch')
      await eventually(
        'the watch answers',
        async () => (await fetch(`${this.watchUrl}/ping`)).ok,
        30,
      );
    if (part === 'temporal')
      await eventually('Temporal answers', () => reaches(this.temporalPort), 60);
  }

  /** As a crash: nothing is said, nothing is tidied. */
  async kill(part: Part): Promise<void> {
    const child = this.running.get(part);
    if (!child) return;
    this.running.delete(part);
    const gone = new Promise((resolve) => {
      child.once('exit', resolve);
    });
    child.kill('SIGKILL');
    await gone;
  }

  /** `panel-clerk …`, to its end; throws with what it printed when it fails. */
  async command(...args: string[]): Promise<string> {
    const child = spawn(process.execPath, ['dist/apps/cli/main.js', ...args], {
      env: this.env,
      cwd: this.cwd,
    });
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
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
    for (const part of ['watch', 'api', 'worker', 'identity', 'temporal'] as const) {
      const child = this.running.get(part);
      if (!child) continue;
      const gone = new Promise((resolve) => {
        child.once('exit', resolve);
      });
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), 20_000);
      await gone;
      clearTimeout(hard);
    }
  }
}

const reaches = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    void import('node:net').then(({ connect }) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.once('error', () => resolve(false));
    });
  });
