/** The guardian of this process: started with the first child that is told to it. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('guardian.mjs', import.meta.url));
let guardian;

/** When this process is no more, `pid` is ended too, by `signal` at first. */
export function guard(pid, signal = 'SIGTERM') {
  guardian ??= hire();
  guardian.stdin.write(`${JSON.stringify({ pid, signal })}\n`);
}

function hire() {
  const hired = spawn(process.execPath, [program], {
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // A guardian that was killed guards no more, and is no reason to fail.
  for (const each of [hired, hired.stdin]) each.on('error', () => undefined);
  hired.unref();
  hired.stdin.unref();
  return hired;
}
