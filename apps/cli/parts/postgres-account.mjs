/**
 * PostgreSQL refuses to run as root, which is what containers and CI are. There it runs as another
 * account, which may be unable to enter the project's folder (/root and a temporary folder are
 * closed to others). Then binaries and data go to /var/lib/panel-clerk, with a link where the data
 * would have been.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const elsewhere = '/var/lib/panel-clerk';

/** The account to run as; undefined when this process is not root and may run PostgreSQL itself. */
export function account() {
  if (process.getuid?.() !== 0) return undefined;
  const found = accountNamed('postgres');
  if (found) return found;
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', 'postgres'],
      { stdio: 'ignore' },
    );
  } catch {
    // A machine without useradd (busybox) still has nobody.
  }
  return (
    accountNamed('postgres') ??
    accountNamed('nobody') ??
    (() => {
      throw new Error(
        'PostgreSQL may not run as root, and no account “postgres” or “nobody” exists. Mend: ' +
          'add one, or start as somebody else.',
      );
    })()
  );
}

function accountNamed(name) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((each) => each.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':').map(Number) ?? [];
  return line && { uid, gid };
}

/**
 * Where binaries and data are to be for the account: as asked when it can reach them, else under
 * /var/lib.
 */
export function placeFor(who, { native, directory }) {
  if (!who) return { native, directory };
  mkdirSync(dirname(directory), { recursive: true });
  const linked = lstatSync(directory, { throwIfNoEntry: false })?.isSymbolicLink();
  if (!linked && enters(who, native) && enters(who, dirname(directory)))
    return { native, directory };

  const copy = join(elsewhere, nameOf(native, statSync(join(native, 'bin', 'postgres')).mtimeMs));
  if (!existsSync(copy)) {
    mkdirSync(elsewhere, { recursive: true, mode: 0o755 });
    cpSync(native, `${copy}.${process.pid}`, { recursive: true, verbatimSymlinks: true });
    // Under a strict umask npm leaves files that only root may read.
    execFileSync('chmod', ['-R', 'a+rX', `${copy}.${process.pid}`]);
    try {
      renameSync(`${copy}.${process.pid}`, copy);
    } catch {
      rmSync(`${copy}.${process.pid}`, { recursive: true });
    }
  }
  const kept = join(elsewhere, nameOf(directory), 'postgres');
  if (!linked) {
    rmSync(dirname(kept), { recursive: true, force: true });
    symlinkSync(kept, directory);
  }
  mkdirSync(dirname(kept), { recursive: true, mode: 0o755 });
  return { native: copy, directory: kept };
}

/** Whether an account may pass through a folder and all above it. */
function enters({ uid, gid }, folder) {
  const { uid: owner, gid: group, mode } = statSync(folder);
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
  return (
    (mode & bit) !== 0 && (folder === dirname(folder) || enters({ uid, gid }, dirname(folder)))
  );
}

const nameOf = (...facts) =>
  createHash('sha256').update(facts.join('\n')).digest('hex').slice(0, 12);
