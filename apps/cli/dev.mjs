/**
 * `npm run dev`: the whole system in a terminal, as `npm start` has it, and every edit in it within
 * seconds. One compile for all apps; then what loads the edited file is started anew, the pages
 * first, for they are looked at. Templates are read at every page. Arguments are those of
 * `npm start`.
 */
import { parseArgs } from 'node:util';
import { install } from './install.mjs';
import { progress } from './parts/progress.mjs';
import { standing } from './parts/standing.mjs';

const log = progress();

async function dev({ fresh = false }) {
  // What follows needs packages.
  await install({ log });
  const { compileAll, renew } = await import('./parts/renewing.mjs');
  const { changes } = await import('./parts/changes.mjs');
  const { sources } = await import('./parts/build.mjs');
  const { watchTypes } = await import('./parts/type-checking.mjs');
  const { system } = await standing({
    log,
    freshDatabase: fresh,
    env: { ...process.env, NODE_ENV: 'development' },
    prepare: ({ signal }) => compileAll({ log, signal }),
  });
  watchTypes({ log });
  log.say('  Edit any file: it is compiled, and what loads it is started anew.');
  for await (const changed of changes(sources)) await renew(changed, { system, log });
}

try {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean' } } });
  await dev(values);
} catch (error) {
  process.stderr.write(`\n${error.message}\n`);
  process.exit(1);
}
