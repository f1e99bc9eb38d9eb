/**
 * Keeps one part running. A part that ends by itself is told of, with the last of its log, and
 * started again after a pause that grows. A part that was killed by `kill` stays down until
 * `restart`: that is how a test makes an outage.
 */
import { setTimeout as sleep } from 'node:timers/promises';

const pauses = { first: 500, longest: 30_000, steady: 60_000 };

/**
 * `launch(signal)` starts the part, and resolves with `{ child, stop, … }` once it is ready.
 * `changed` hears of every new process.
 */
export function supervise(name, launch, { log, changed = () => undefined }) {
  let current;
  let wanted = false;
  let pause = pauses.first;
  let healing = Promise.resolve();
  let abort = new AbortController();

  async function up() {
    const begun = Date.now();
    const started = await launch(abort.signal);
    current = started;
    changed();
    started.child.exited.then((how) => {
      if (!wanted || started !== current) return;
      log.warn(
        `${name} ended unexpectedly (${how}). The last of its log:\n${started.child.story()}`,
      );
      if (Date.now() - begun > pauses.steady) pause = pauses.first;
      healing = heal();
    });
    return started;
  }

  async function heal() {
    while (wanted) {
      const waited = pause;
      pause = Math.min(pause * 2, pauses.longest);
      await sleep(waited, undefined, { signal: abort.signal }).catch(() => undefined);
      if (!wanted) return;
      try {
        await up();
        return log.warn(
          `${name} is running again, as process ${current.child.pid}, after a pause of ` +
            `${waited / 1000} s`,
        );
      } catch (error) {
        if (wanted) log.warn(`${name} could not be started again: ${error.message}`);
      }
    }
  }

  async function down(how) {
    wanted = false;
    abort.abort(new Error(`${name} was stopped`));
    await healing;
    await how(current);
    changed();
  }

  const part = {
    name,
    get pid() {
      return current && !current.child.ended ? current.child.pid : undefined;
    },
    async start() {
      wanted = true;
      abort = new AbortController();
      pause = pauses.first;
      return up();
    },
    stop: () => down((running) => running?.stop()),
    /** Kills the part as a crash would, and leaves it down. */
    kill: (signal = 'SIGKILL') => down((running) => running?.child.kill(signal)),
    async restart() {
      await part.stop();
      return part.start();
    },
  };
  return part;
}
