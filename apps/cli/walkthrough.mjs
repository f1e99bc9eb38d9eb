/**
 * `npm run walkthrough [-- procedure …]`: walks every procedure's scenarios against the running
 * system.
 */
import { existsSync, readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { defaultHome, project } from './parts/places.mjs';

const runner = join('dist', 'test', 'walkthrough', 'run.js');
const running = join(process.env.PANEL_CLERK_HOME ?? defaultHome, 'system.json');
if (!existsSync(join(project, runner))) {
  process.stderr.write(
    'Nothing is built yet: start the system with "npm start" in another window first.\n',
  );
  process.exit(1);
}
const url =
  process.env.PUBLIC_URL ??
  (existsSync(running) ? JSON.parse(readFileSync(running, 'utf8')).urls.pages : undefined);
if (!url) {
  process.stderr.write(
    'Nothing runs here: start the system with "npm start" in another window, or set ' +
      'PUBLIC_URL to where it is.\n',
  );
  process.exit(1);
}
process.exit(
  spawnSync(process.execPath, [runner, ...process.argv.slice(2)], {
    cwd: project,
    stdio: 'inherit',
    env: { ...process.env, PUBLIC_URL: url },
  }).status ?? 1,
);
