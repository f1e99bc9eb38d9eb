/**
 * `npm start`: installs, builds, and brings up all of Panel Clerk with its invented people; stops
 * it all on Ctrl-C.
 */
import { parseArgs } from 'node:util';
import { install } from './install.mjs';
import { build } from './parts/build.mjs';
import { obey } from './parts/control.mjs';
import { progress } from './parts/progress.mjs';
import { standing } from './parts/standing.mjs';

const usage = `Usage: npm start -- [--fresh] [--no-build] [--quiet]
  --fresh      begin anew: wipe cases, people and keys first (what was downloaded is kept)
  --no-build   run what was built before
  --quiet      fewer lines`;

async function start({ fresh = false, quiet = false, 'no-build': unbuilt = false }) {
  const log = progress({ quiet });
  const { system, stop } = await standing({
    log,
    freshDatabase: fresh,
    prepare: async ({ signal }) => {
      await install({ log });
      if (!unbuilt) await build({ log, signal });
    },
  });
  obey(system, stop);
}

try {
  const { values } = parseArgs({
    options: Object.fromEntries(
      ['fresh', 'quiet', 'no-build', 'help'].map((name) => [name, { type: 'boolean' }]),
    ),
  });
  if (values.help) process.stdout.write(`${usage}\n`);
  else await start(values);
} catch (error) {
  process.stderr.write(
    `\n${error.message}\n${error.code?.startsWith('ERR_PARSE_ARGS') ? `${usage}\n` : ''}`,
  );
  process.exit(1);
}
