/**
 * Builds what is run: TypeScript to dist, the pages' assets, the workflow bundle. Skipped when
 * nothing has changed since the last build, told by a print of every source's path, size and time:
 * so a removed file counts too.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './child.mjs';
import { lock } from './lock.mjs';
import { defaultHome, project } from './places.mjs';

const sources = ['apps', 'activities', 'libs', 'workflows', 'tsconfig.json', 'package-lock.json'];
const made = [
  'apps/api/main.js',
  'apps/worker/main.js',
  'apps/watch/main.js',
  'apps/cli/main.js',
  'workflow-bundle.js',
];
const steps = [
  [
    'types',
    'TypeScript',
    ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--pretty', 'false'],
  ],
  ['assets', 'Assets of the pages', ['apps/api/web/assets/build-assets.mjs']],
  ['bundle', 'Workflow bundle', ['dist/apps/worker/bundle.js']],
];

/**
 * Builds what is out of date, or everything when `always` is set. `each` wraps a step, for whoever
 * counts them.
 */
export async function build({ log, signal, always = false, each = (name, work) => work() }) {
  // Two starts, or a start and a test run, share one dist.
  const release = await lock(join(project, 'dist', '.building'), {
    seconds: 600,
    message: (pid) =>
      `Process ${pid} has been building for ten minutes. Mend: end it, and start again.`,
  });
  try {
    const stamp = join(project, 'dist', '.built');
    const print = fingerprint();
    const upToDate =
      existsSync(stamp) &&
      readFileSync(stamp, 'utf8') === print &&
      made.every((file) => existsSync(join(project, 'dist', file)));
    if (upToDate && !always) return log.note('Build: nothing has changed since the last one');
    for (const [name, title, args] of steps) {
      await each(name, async () => {
        const done = log.step(title);
        await run({
          what: title,
          name: `build-${name}`,
          command: process.execPath,
          args,
          home: defaultHome,
          signal,
        });
        done();
      });
    }
    mkdirSync(join(project, 'dist'), { recursive: true });
    writeFileSync(stamp, print);
  } finally {
    release();
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  const add = (path) => {
    const found = statSync(join(project, path), { throwIfNoEntry: false });
    if (found?.isDirectory())
      for (const name of readdirSync(join(project, path)).sort()) add(join(path, name));
    else hash.update(`${path}:${found?.size}:${found?.mtimeMs}\n`);
  };
  sources.forEach(add);
  return hash.digest('hex');
}
