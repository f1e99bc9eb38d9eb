/**
 * One holder at a time: a file with the holder's number and birth. A holder who was killed leaves
 * the file behind; it is then taken over, since nobody of that birth is alive.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { birthmark } from './process.mjs';

/** Takes the lock, or returns who holds it: `{ release }` or `{ heldBy }`. */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, birthmark: birthmark(process.pid) });
  for (;;) {
    try {
      writeFileSync(file, mine, { flag: 'wx' });
      return {
        release: () => {
          if (read(file) === mine) rmSync(file, { force: true });
        },
      };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const theirs = read(file);
    const holder = parsed(theirs);
    if (holder && birthmark(holder.pid) === holder.birthmark) return { heldBy: holder.pid };
    // Two may find the same stale file. Only the one whose rename takes that very file away goes on
    // to write its own.
    const aside = `${file}.${process.pid}`;
    try {
      renameSync(file, aside);
    } catch {
      continue;
    }
    if (read(aside) === theirs) rmSync(aside);
    else renameSync(aside, file);
  }
}

/** Takes the lock, waiting up to `seconds` for whoever holds it. */
export async function lock(file, { seconds = 0, message }) {
  for (const until = Date.now() + seconds * 1000; ;) {
    const { release, heldBy } = tryLock(file);
    if (release) return release;
    if (Date.now() >= until) throw new Error(message(heldBy));
    await sleep(200);
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
