/**
 * One process that a test starts: its output goes to a file, and it ends with the test's own
 * process, whichever way that ends.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Guardian } from './guard';

interface Starting {
  readonly what: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly log: string;
  readonly guardian: Guardian;
}

const lastLines = 12;

export class Started {
  private readonly child: ChildProcess;
  private readonly from: number;
  /** Resolves with how it ended. */
  readonly exited: Promise<string>;
  private how: string | undefined;

  constructor(private readonly starting: Starting) {
    const { command, args, env, cwd, log, guardian } = starting;
    const out = openSync(log, 'a');
    this.from = fstatSync(out).size;
    this.child = spawn(command, args, { env, cwd, detached: true, stdio: ['ignore', out, out] });
    closeSync(out);
    if (this.child.pid !== undefined) guardian.guard(this.child.pid);
    this.exited = new Promise((resolve) => {
      const over = (how: string) => {
        this.how ??= how;
        resolve(this.how);
      };
      this.child.once('error', (error) => over(`could not be started: ${error.message}`));
      this.child.once('exit', (code, signal) =>
        over(signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`),
      );
    });
  }

  get pid(): number {
    return this.child.pid!;
  }

  /** What it has said since it began. */
  output(): string {
    return readFileSync(this.starting.log).subarray(this.from).toString('utf8');
  }

  /** How it ended, with the last of what it said; undefined while it runs. */
  get ended(): string | undefined {
    if (this.how === undefined) return undefined;
    const last = this.output().trimEnd().split('\n').slice(-lastLines).join('\n  ');
    return `the ${this.starting.what} ${this.how}:\n  ${last}`;
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.exited;
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    const hard = setTimeout(() => this.child.kill('SIGKILL'), 20_000);
    await this.exited;
    clearTimeout(hard);
  }
}
