/**
 * Hears of files that are edited, added or taken away: by looking, a few times a second. What
 * systems offer instead differs among them, and misses how some editors save.
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { project } from './places.mjs';

const every = 200;

/** Every file under these folders, with the instant of its last change. */
export function filesUnder(folders) {
  const found = new Map();
  const add = (path) => {
    const stat = statSync(join(project, path), { throwIfNoEntry: false });
    if (stat?.isDirectory())
      for (const name of readdirSync(join(project, path))) add(join(path, name));
    else if (stat) found.set(path, stat.mtimeMs);
  };
  folders.forEach(add);
  return found;
}

/** Gives the paths that have changed, batch by batch, for as long as it is asked. */
export async function* changes(folders) {
  for (let before = filesUnder(folders); ;) {
    await sleep(every);
    const now = filesUnder(folders);
    const changed = [...new Set([...before.keys(), ...now.keys()])].filter(
      (path) => before.get(path) !== now.get(path),
    );
    before = now;
    if (changed.length > 0) yield changed;
  }
}
