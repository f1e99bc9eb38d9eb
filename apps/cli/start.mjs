/**
 * `npm start`: installs, builds, and brings up all of Panel Clerk with its invented people; stops
 * it all on Ctrl-C. Ctrl-C comes more than once when npm stands in between, which passes on what
 * the terminal has sent to all of us already. So a second one counts only when a second has passed.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { install } from './install.mjs';
import { build } from './parts/build.mjs';
import { obey } from './parts/control.mjs';
import { progress } from './parts/progress.mjs';
import { startSystem } from './parts/system.mjs';

const usage = `Usage: npm start -- [--fresh] [--no-build] [--quiet]
  --fresh      begin anew: wipe cases, people and keys first (what was downloaded is kept)
  --no-build   run what was built before
  --quiet      fewer lines`;

const giveUp = new AbortController();
/** Undefined until all of it answers. */
let system;

async function start({ fresh = false, quiet = false, 'no-build': unbuilt = false }) {
  const begun = performance.now();
  const log = progress({ quiet });
  let asked;
  const stop = async () => {
    asked ??= Date.now();
    giveUp.abort(new Error('Stopped before it was ready.'));
    // While parts are still coming up, `startSystem` itself stops those that are there, and throws.
    if (!system) return;
    const done = log.step('Stopping');
    await system.stop();
    done('Stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (!asked) return void stop();
      if (Date.now() - asked < 1_000) return;
      log.warn('Stopping at once. What is left running is stopped in a moment.');
      process.exit(130);
    });
  }

  log.say('Panel Clerk');
  system = await startSystem({
    log,
    freshDatabase: fresh,
    signal: giveUp.signal,
    prepare: async () => {
      await install({ log });
      if (!unbuilt) await build({ log, signal: giveUp.signal });
    },
  });
  if (asked) return stop();
  log.say(welcome(system.urls, ((performance.now() - begun) / 1000).toFixed(1)));
  obey(system, stop);
}

function welcome({ pages }, seconds) {
  const people = JSON.parse(
    readFileSync(new URL('demonstration/people.json', import.meta.url), 'utf8'),
  );
  const width = (key) => Math.max(...people.map((person) => person[key].length));
  const lines = people.map(
    ({ name, title, does }) =>
      `    ${name.padEnd(width('name'))}  ${title.padEnd(width('title'))}  ${does}`,
  );
  return `
  Ready in ${seconds} s. Open ${pages} and sign in as one of these invented people:

${lines.join('\n')}

  Programs sign in with the bearer tokens in apps/cli/demonstration/people.json. Ctrl-C stops everything.
`;
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
  const told = giveUp.signal.aborted ? giveUp.signal.reason : error;
  process.stderr.write(
    `\n${told.message}\n${told.code?.startsWith('ERR_PARSE_ARGS') ? `${usage}\n` : ''}`,
  );
  process.exit(1);
}
