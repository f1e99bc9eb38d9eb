/**
 * Builds what is run: TypeScript to dist, the pages' assets, the workflow bundle. A step is skipped
 * when nothing it reads has changed since it was last made, told by a print of every source's path,
 * size and time: so a removed file counts too.
 */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { programs } from './apps.mjs';
import { run } from './child.mjs';
import { lock } from './lock.mjs';
import { defaultHome, project } from './places.mjs';

const dist = join(project, 'dist');
/** Where everything that is built from stands. */
export const sources = ['apps', 'activities', 'libs', 'workflows'];
const settings = ['tsconfig.json', 'package-lock.json'];

/** In this order. `reads` are files and folders, `only` the files among them that count. */
const steps = [
  {
    name: 'types',
    title: 'TypeScript',
    args: ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json', '--pretty', 'false'],
    // Of the tests the walkthrough alone is run from here: Jest compiles its own.
    reads: [...sources, 'test/walkthrough', 'test/workflows', 'test/support', ...settings],
    only: /\.(ts|json)$/,
    makes: [...Object.values(programs), 'dist/apps/cli/main.js'],
  },
  {
    name: 'assets',
    title: 'Assets of the pages',
    args: ['apps/api/web/assets/build-assets.mjs'],
    reads: ['apps/api', 'package-lock.json'],
    only: /\.(scss|js|mjs|svg|json)$/,
    makes: ['dist/assets/app.css', 'dist/assets/app.js'],
  },
  {
    name: 'bundle',
    title: 'Workflow bundle',
    args: ['dist/apps/worker/bundle.js'],
    reads: [...sources, ...settings],
    only: /\.(ts|json)$/,
    makes: ['dist/workflow-bundle.js'],
  },
];

/**
 * Builds what is out of date of the steps in `wanted` (all of them without it), or each of those
 * when `always` is set. `each` wraps a step, for whoever counts them.
 */
export async function build({
  log,
  signal,
  wanted,
  always = false,
  each = (name, work) => work(),
}) {
  // Two starts, or a start and a test run, share one dist.
  const release = await lock(join(dist, '.building'), {
    seconds: 600,
    message: (pid) =>
      `Process ${pid} has been building for ten minutes. Mend: end it, and start again.`,
  });
  try {
    const asked = steps.filter(({ name }) => wanted?.includes(name) ?? true);
    const due = asked.filter((step) => always || !upToDate(step));
    if (asked.length > 0 && due.length === 0)
      log.note('Build: nothing has changed since the last one');
    for (const step of due) await each(step.name, () => make(step, { log, signal }));
  } finally {
    release();
  }
}

async function make(step, { log, signal }) {
  const { name, title, args } = step;
  const print = printOf(step);
  // TypeScript remembers what it has written, and would not write again what somebody took away.
  if (name === 'types' && !isMade(step)) forgetBuilt();
  const done = log.step(title);
  await run({
    what: title,
    name: `build-${name}`,
    command: process.execPath,
    args,
    home: defaultHome,
    signal,
  });
  mkdirSync(dist, { recursive: true });
  writeFileSync(stampOf(step), print);
  done();
}

/** Whatever stands in dist now, the next build makes all of it. */
export function forgetBuilt() {
  for (const step of steps) rmSync(stampOf(step), { force: true });
  rmSync(join(dist, 'tsconfig.tsbuildinfo'), { force: true });
}

const isMade = ({ makes }) => makes.every((file) => existsSync(join(project, file)));

const stampOf = ({ name }) => join(dist, `.built-${name}`);

const upToDate = (step) =>
  existsSync(stampOf(step)) &&
  readFileSync(stampOf(step), 'utf8') === printOf(step) &&
  isMade(step);

function printOf({ reads, only }) {
  const hash = createHash('sha256');
  const add = (path) => {
    const found = statSync(join(project, path), { throwIfNoEntry: false });
    if (found?.isDirectory())
      for (const name of readdirSync(join(project, path)).sort()) add(join(path, name));
    else if (only.test(path)) hash.update(`${path}:${found?.size}:${found?.mtimeMs}\n`);
  };
  reads.forEach(add);
  return hash.digest('hex');
}
