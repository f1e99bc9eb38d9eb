/** TypeScript's own watch, for its word on types alone: it writes nothing, and says what is wrong. */
import { spawn } from 'node:child_process';
import { setPriority } from 'node:os';
import { createInterface } from 'node:readline';
import { tsConfigPath } from './apps.mjs';
import { guard } from './guard.mjs';
import { project } from './places.mjs';

const quiet = /Starting compilation|File change detected|^\s*$/;

export function watchTypes({ log }) {
  const child = spawn(
    process.execPath,
    [
      'node_modules/typescript/bin/tsc',
      ...['-p', tsConfigPath, '--noEmit', '--incremental', 'false'],
      ...['--watch', '--preserveWatchOutput', '--pretty', 'false'],
    ],
    { cwd: project, detached: true, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  guard(child.pid);
  // What was edited is to be seen first.
  setPriority(child.pid, 10);
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (/Found 0 errors/.test(line)) log.note('Types hold');
    else if (!quiet.test(line)) log.warn(line);
  });
}
