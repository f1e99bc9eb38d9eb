/**
 * A guardian for what one test file starts: when this process is no more, even by kill -9, it ends
 * them. The same program guards what `npm test` itself starts, but Jest cannot load the module that
 * hires it there.
 */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

export interface Guardian {
  /** `pid`, which leads a group of its own, is ended with this process. */
  readonly guard: (pid: number) => void;
  /** Ends at once whatever it guards, and itself. */
  readonly leave: () => void;
}

export function guardian(): Guardian {
  const hired = spawn(process.execPath, [resolve('apps/cli/parts/guardian.mjs')], {
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  for (const each of [hired, hired.stdin]) each.on('error', () => undefined);
  hired.unref();
  (hired.stdin as unknown as { unref: () => void }).unref();
  return {
    guard: (pid) => {
      hired.stdin.write(`${JSON.stringify({ pid, signal: 'SIGTERM' })}\n`);
    },
    leave: () => {
      hired.stdin.end();
    },
  };
}
