/**
 * Who a process is, beyond its number. After a kill -9 or a reboot the number in a pid file may
 * belong to a stranger, so a process is known by number and birth together, and nothing else is
 * ever signalled.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Number and instant of birth as one string; undefined when there is no such process, or only its
 * unreaped remains.
 */
export function birthmark(pid) {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

function fromProc(pid) {
  try {
    // The command's name stands in brackets and may itself hold blanks and brackets.
    const [state, ...rest] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    if (state === 'Z' || state === 'X') return undefined;
    return `${pid}@${rest[18]}@${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}`;
  } catch {
    return undefined;
  }
}

function fromPs(pid) {
  try {
    const [state, ...born] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
    })
      .trim()
      .split(/\s+/);
    return state.startsWith('Z') ? undefined : `${pid}@${born.join(' ')}`;
  } catch {
    return undefined;
  }
}

/** The command line of a process, or an empty string. */
export function commandOf(pid) {
  try {
    return process.platform === 'linux'
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/**
 * Ends a process that is known by its birthmark: asks first, and kills when `grace` milliseconds
 * have passed.
 */
export async function end(pid, who, { signal = 'SIGTERM', grace = 10_000 } = {}) {
  for (const [kind, patience] of [
    [signal, grace],
    ['SIGKILL', 5_000],
  ]) {
    if (birthmark(pid) !== who) return;
    try {
      process.kill(pid, kind);
    } catch {
      return;
    }
    for (const until = Date.now() + patience; Date.now() < until && birthmark(pid) === who;)
      await sleep(25);
  }
  if (birthmark(pid) === who)
    throw new Error(
      `Process ${pid} could not be ended, even by SIGKILL. End it by hand: kill -9 ${pid}`,
    );
}
