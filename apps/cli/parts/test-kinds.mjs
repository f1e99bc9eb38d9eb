/**
 * What there is to test, and what each part of it needs beyond Jest: `servers`, and steps of the
 * build.
 */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { instants } from './instants.mjs';
import { project } from './places.mjs';

const everything = ['servers', 'types', 'assets', 'bundle'];

/** By where a test stands; the first that fits. */
const needs = [
  [/^test\/(libs\/(domain|durable)|workflows)\//, []],
  [/^test\/(libs|laws|activities|apps\/(cli|watch|worker))\//, ['servers']],
  [/^test\/apps\/api\//, ['servers', 'assets']],
  [/./, everything],
];

const ignored = (folders) =>
  ['/node_modules/', ...folders.map((folder) => `<rootDir>/test/${folder}/`)].map(
    (pattern) => `--testPathIgnorePatterns=${pattern}`,
  );

/** `whole` goes with an install and the checks, a `quick` kind with no build. */
const kinds = {
  all: { whole: true, args: [], needs: everything },
  unit: { quick: true, args: ignored(['laws', 'system', 'browser']), needs: ['servers', 'assets'] },
  laws: { quick: true, args: ['--testPathPatterns=test/laws/'], needs: ['servers'] },
  instants: {
    quick: true,
    args: ['--silent', '--testPathPatterns=test/(libs/(database|temporal)|apps|activities)/'],
    needs: ['servers', 'assets'],
    instants,
  },
};

/**
 * Reads `[--kind=unit|laws|instants] [PATH | option of Jest …]`: with a PATH only what that one needs is
 * built and started.
 */
export function asked(given) {
  const name = /^--kind=(.*)$/.exec(given[0] ?? '')?.[1];
  const kind = kinds[name ?? 'all'];
  if (!kind) throw new Error(`There is no kind of test “${name}”: say ${Object.keys(kinds)}.`);
  const rest = name === undefined ? given : given.slice(1);
  const paths = rest.filter((each) => !each.startsWith('-')).map(inProject);
  if (paths.length === 0) return { ...kind, args: [...kind.args, ...rest] };
  const wanted = name === undefined ? [...new Set(paths.flatMap(needsOf))] : kind.needs;
  return { ...kind, whole: false, args: [...kind.args, ...rest], needs: wanted };
}

const inProject = (path) => relative(project, resolve(path));
const needsOf = (path) => needs.find(([place]) => place.test(path))[1];

/** Throws, with the mend, when something is needed that a quick kind does not build. */
export function refuseMissing({ needs: wanted }) {
  const missing = (file) => !existsSync(join(project, file));
  if (missing('node_modules'))
    throw new Error('No packages are installed. Mend: npm install (npm test does it too).');
  if (wanted.includes('assets') && missing('dist/assets/app.css'))
    throw new Error('The pages have no styles yet. Mend: npm run build:assets (four seconds).');
}
