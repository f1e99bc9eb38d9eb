/**
 * `npm run dev:times`: how long an edit takes until it is seen under `npm run dev`, as a table. It
 * brings up a system of its own, edits files of this checkout, and puts each back as it was.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesUnder } from './parts/changes.mjs';
import { guard } from './parts/guard.mjs';
import { project } from './parts/places.mjs';
import { until } from './parts/until.mjs';

const home = mkdtempSync(join(tmpdir(), 'panel-clerk-dev-'));
const ports = ['PORT', 'IDENTITY_PORT', 'WATCH_PORT', 'POSTGRES_PORT', 'TEMPORAL_PORT'];
const mark = `edited-${process.pid}`;
const edited = new Map();
const people = JSON.parse(
  readFileSync(join(project, 'apps/cli/demonstration/people.json'), 'utf8'),
);
const { token } = people.find(({ roles }) => roles.includes('policeReferrer'));

const dev = spawn(process.execPath, ['apps/cli/dev.mjs'], {
  cwd: project,
  detached: true,
  env: {
    ...process.env,
    PANEL_CLERK_HOME: home,
    ...Object.fromEntries(ports.map((name) => [name, '0'])),
  },
});
guard(dev.pid, 'SIGINT');
let said = '';
for (const stream of [dev.stdout, dev.stderr]) stream.on('data', (chunk) => (said += chunk));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    putBack();
    process.exit(1);
  });
const says = async (what) => said.includes(what);
const soon = (what, check) => until(check, { what, seconds: 300 });

const pages = () => JSON.parse(readFileSync(join(home, 'system.json'), 'utf8')).urls.pages;
const ask = async (path) =>
  (
    await fetch(pages() + path, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/html' },
    })
  ).text();
const log = () => readFileSync(join(home, 'logs', 'api.log'), 'utf8');

/** The first source that fits, by its name and by what it holds. */
const file = (name, holds = /./) =>
  [...filesUnder(['apps/api', 'workflows']).keys()].find(
    (path) => name.test(path) && holds.test(readFileSync(join(project, path), 'utf8')),
  );

function edit(path, change) {
  const was = readFileSync(join(project, path), 'utf8');
  edited.set(path, was);
  writeFileSync(join(project, path), change(was));
}
/** How many edits of a file have gone all their way. */
const told = (path) => said.split('\n').filter((line) => line.startsWith(`  ${path}: `)).length;
function putBack() {
  for (const [path, was] of edited) writeFileSync(join(project, path), was);
  edited.clear();
}
const adds = (text) => (was) => `${was}\n${text}\n`;

/** Each: what is edited, seconds it may take on two quiet cores, the edit, and when it is seen. */
function edits() {
  const { procedures } = createRequire(import.meta.url)('../../dist/workflows/procedures.js');
  // One that the police refer to, so that its name stands on the page that is asked for.
  const { name, words } = procedures.find((one) => one.name === 'joint-decision');
  const { title } = words;
  const word = file(/^workflows\/joint-decision\/.*\.ts$/, new RegExp(`['\`]${title}['\`]`));
  const style = file(/app\.scss$/);
  const service = file(/drift\.service\.ts$/) ?? file(/drift\/drift\.ts$/);
  const prose = `workflows/${name}/procedure.ts`;
  return [
    [
      'a template',
      5,
      file(/page\.njk$/),
      adds(mark),
      async () => (await ask('/upload')).includes(mark),
    ],
    [
      'a word',
      5,
      word,
      (was) => was.replace(title, `${title} ${mark}`),
      async () => (await ask('/upload')).includes(`${title} ${mark}`),
    ],
    [
      'a style',
      8,
      style,
      adds(`.${mark} { color: red; }`),
      async () => {
        const [sheet] = /\/assets\/[^"]*app\.css[^"]*/.exec(await ask('/upload'));
        return (await ask(sheet)).includes(mark);
      },
    ],
    [
      'a service',
      8,
      service,
      adds(`process.stdout.write('${mark}\\n');`),
      async () => log().includes(mark) && (await ask('/ping')),
    ],
    [
      'a procedure',
      15,
      prose,
      adds(`export const mark = '${mark}';`),
      async () => new RegExp(`${prose}[^\\n]*worker after`).test(said),
    ],
  ];
}

try {
  await soon('The system', () => says('Edit any file'));
  const lines = [];
  for (const [what, most, path, change, seen] of edits()) {
    const begun = performance.now();
    edit(path, change);
    await soon(`${what} (${path})`, seen);
    lines.push(`| ${what} | ${((performance.now() - begun) / 1000).toFixed(1)} s | ${most} s |`);
    // The edit is through, and then taken back the same way, before the next begins.
    await soon('All of the edit', async () => told(path) === 1);
    putBack();
    await soon('The edit taken back', async () => told(path) === 2);
  }
  process.stdout.write(`| edited | seen after | at most |\n|---|--:|--:|\n${lines.join('\n')}\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n${said.split('\n').slice(-30).join('\n')}\n`);
  process.exitCode = 1;
} finally {
  putBack();
  process.kill(dev.pid, 'SIGINT');
  await new Promise((resolve) => {
    dev.once('exit', resolve);
  });
  rmSync(home, { recursive: true, force: true });
}
