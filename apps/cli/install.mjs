/**
 * Installs what is missing, before anything else can be loaded: so it may use nothing but Node
 * itself. No install script of any package is run (.npmrc): those that matter are PostgreSQL's
 * links, which are laid here, and newer npm would not run them anyhow. `npm install --no-save`
 * rather than `npm ci`: a lock file written where some platforms' optional parts could not be seen
 * is refused by `ci`, while `install` takes every version it holds.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { project } from './parts/places.mjs';
import { mendPostgres } from './parts/postgres-package.mjs';
import { progress } from './parts/progress.mjs';

const oldest = [20, 19];

/** Brings node_modules to what the lock file says; does nothing when it is there already. */
export async function install({ log = progress() } = {}) {
  checkNode();
  const stamp = join(project, 'node_modules', '.panel-clerk-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(project, 'package-lock.json')))
    .update(`${process.platform}-${process.arch}`)
    .digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    const done = log.step('Installing packages (about a minute, once)');
    await npmInstall();
    writeFileSync(stamp, wanted);
    done('Packages installed');
  }
  mendPostgres();
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (process.platform === 'win32')
    throw new Error('Panel Clerk runs on Linux and macOS. Mend: on Windows, run it inside WSL.');
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return;
  throw new Error(
    `This is Node ${process.versions.node}; Panel Clerk needs ${oldest.join('.')} or later. Mend: install a newer Node.`,
  );
}

function npmInstall() {
  return new Promise((resolve, reject) => {
    const child = spawn(
      'npm',
      ['install', '--no-save', '--no-fund', '--no-audit', '--loglevel=error'],
      {
        cwd: project,
        stdio: ['ignore', 'inherit', 'inherit'],
        // CI and images set this, and it would leave out what builds and tests.
        env: { ...process.env, NODE_ENV: 'development' },
      },
    );
    child.once('error', (error) =>
      reject(
        new Error(`npm cannot be run (${error.code}). Mend: install npm, which comes with Node.`),
      ),
    );
    child.once('exit', (code, signal) =>
      code === 0
        ? resolve()
        : reject(
            new Error(
              `npm install failed (${signal ?? `exit code ${code}`}); its own words stand ` +
                'above. Mend: check that the package registry can be reached, and start again.',
            ),
          ),
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await install().catch((error) => {
    process.stderr.write(`\n${error.message}\n`);
    process.exitCode = 1;
  });
}
