/**
 * Lets the process that forked `start.mjs` steer it: Jest cannot load these modules, but it can
 * send messages. Asked `{ id, ask: 'kill' | 'restart' | 'stop' | 'facts', part }`, answers `{ id,
 * facts }` or `{ id, error }`; says `{ ready: facts }` at first.
 */
export function obey(system, stop) {
  if (!process.send) return;
  const facts = () => ({ urls: system.urls, pids: system.pids });
  const acts = {
    facts: () => undefined,
    kill: (part) => system.kill(part),
    restart: (part) => system.restart(part),
    stop: () => stop(),
  };
  process.on('message', async ({ id, ask, part }) => {
    try {
      await acts[ask](part);
      process.send({ id, facts: facts() });
    } catch (error) {
      process.send({ id, error: error.message });
    }
  });
  // Whoever forked us is gone: nobody is left to stop the system.
  process.on('disconnect', () => {
    void stop();
  });
  process.send({ ready: facts() });
}
