/**
 * Brings the whole system up in a terminal, says where it is, and stops it on Ctrl-C. Ctrl-C comes
 * more than once when npm stands in between, which passes on what the terminal has sent to all of
 * us already. So a second one counts only when a second has passed.
 */
import { readFileSync } from 'node:fs';
import { startSystem } from './system.mjs';

/**
 * Resolves with the system and how to stop it, once all of it answers; `prepare({ signal })` runs
 * before any part does. Options of `startSystem` go on to it.
 */
export async function standing({ log, prepare, ...options }) {
  const begun = performance.now();
  const giveUp = new AbortController();
  const { signal } = giveUp;
  /** Undefined until all of it answers. */
  let system;
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
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(name, () => {
      if (!asked) return void stop();
      if (Date.now() - asked < 1_000) return;
      log.warn('Stopping at once. What is left running is stopped in a moment.');
      process.exit(130);
    });
  }

  log.say('Panel Clerk');
  try {
    system = await startSystem({ ...options, log, signal, prepare: () => prepare({ signal }) });
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
  }
  if (asked) await stop();
  log.say(welcome(system.urls, ((performance.now() - begun) / 1000).toFixed(1)));
  return { system, stop };
}

function welcome({ pages }, seconds) {
  const people = JSON.parse(
    readFileSync(new URL('../demonstration/people.json', import.meta.url), 'utf8'),
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
