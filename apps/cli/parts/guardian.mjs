/**
 * Sees that nothing outlives who started it. A process tells its guardian of each child, a line
 * apiece on standard input; when that closes, whichever way the process ended, even by kill -9, the
 * guardian ends what is left, last begun first, and then itself. In a session of its own, so that a
 * Ctrl-C in the terminal passes it by.
 */
import { createInterface } from 'node:readline';
import { birthmark, end } from './process.mjs';

/** Nobody waits for an answer any more: what does not end soon is killed. Milliseconds. */
const grace = 3_000;
const kept = [];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);

for await (const line of createInterface({ input: process.stdin })) {
  const { pid, signal } = JSON.parse(line);
  const who = birthmark(pid);
  if (who) kept.push({ pid, who, signal });
}
for (const { pid, who, signal } of kept.reverse()) {
  if (birthmark(pid) !== who) continue;
  await end(pid, who, { signal, grace }).catch(() => undefined);
  endGroup(pid);
}

/** What it had itself started, and left in its group. */
function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    /* nothing is left of it, or it led no group */
  }
}
