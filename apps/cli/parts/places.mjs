/**
 * Where things are kept. The cache belongs to the project, not to a home: it holds what was
 * downloaded, so `--fresh` and every test home share it. All else stands under the home, and `data`
 * alone is what `--fresh` wipes.
 */
import { lstatSync, realpathSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const project = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const cache = join(project, '.panel-clerk', 'cache');
export const defaultHome = join(project, '.panel-clerk');

/**
 * Removes a folder and, where PostgreSQL's data had to be put elsewhere, the folder its link leads
 * to.
 */
export function wipe(folder) {
  const link = join(folder, 'postgres');
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) {
    try {
      rmSync(dirname(realpathSync(link)), { recursive: true, force: true });
    } catch {
      /* the link led nowhere */
    }
  }
  rmSync(folder, { recursive: true, force: true });
}
