/**
 * A procedure is added as anyone would: a folder, its mirror and two lines, in a copy of this
 * project. Nothing else is written by hand, and it has laws, intake, pages, ladder and walkthrough
 * at once, on the real servers.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { launch, Sitter } from '../browser/browser';
import { inRole, Walk } from '../walkthrough/walk';
import { compiled } from '../support/compiled';
import { Processes } from '../support/processes';

const here = process.cwd();
const copy = mkdtempSync(join(tmpdir(), 'panel-clerk-added-'));
const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, LIVES: '150', SCHEDULES: '15' },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stdout}${stderr}`);
  return stdout + stderr;
};
let processes: Processes | undefined;

/**
 * A file as somebody wrote it, and as the build makes it: that has been made, and its types are
 * checked, where this project stands.
 */
function written(file: string, text: string): void {
  const built = join(copy, 'dist', file.replace(/ts$/, 'js'));
  for (const each of [join(copy, file), built]) mkdirSync(dirname(each), { recursive: true });
  writeFileSync(join(copy, file), text);
  writeFileSync(built, compiled(text));
}

/** A file of the added procedure, with its imports as deep as they stand in its new place. */
function place(from: string, to: string): void {
  const text = readFileSync(from, 'utf8')
    .replaceAll("'../../../../libs/", "'../../libs/")
    .replaceAll("'../../../walkthrough/", "'../../walkthrough/");
  written(to, text);
}

/** The panels that may ask for an action. */
function panelsOf(openapi: string): readonly string[] {
  const { components } = JSON.parse(openapi) as {
    components: { schemas: { ActionReferral: { properties: { panel: { enum: string[] } } } } };
  };
  return components.schemas.ActionReferral.properties.panel.enum;
}

beforeAll(async () => {
  for (const file of execFileSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard'],
    { encoding: 'utf8' },
  )
    .trim()
    .split('\n'))
    cpSync(file, join(copy, file));
  symlinkSync(join(here, 'node_modules'), join(copy, 'node_modules'));
  cpSync('dist', join(copy, 'dist'), { recursive: true });
  for (const name of readdirSync('test/support/added/reparation'))
    place(`test/support/added/reparation/${name}`, `workflows/reparation/${name}`);
  for (const name of readdirSync('test/support/added/mirror'))
    place(`test/support/added/mirror/${name}`, `test/workflows/reparation/${name}`);

  const index = 'workflows/index.ts';
  written(
    index,
    'import { reparation as reparationProcedure } from ' +
      `'./reparation';\n${readFileSync(index, 'utf8')}export const reparation = ` +
      'durable(reparationProcedure);\n',
  );
  const registry = 'workflows/procedures.ts';
  written(
    registry,
    'import { reparation } from ' +
      `'./reparation';\n${readFileSync(registry, 'utf8').replace(/= \[/, '= [reparation, ')}`,
  );

  run('dist/apps/worker/bundle.js');
  run('dist/apps/api/openapi.js');
  processes = await Processes.start({ cwd: copy, identity: true });
}, 300_000);
afterAll(() => processes?.stop());

describe('a procedure added as a folder, its mirror and two lines', () => {
  it('has an intake page, a place in the API’s description, and refuses what its form does not ask', async () => {
    const walk = new Walk(processes!.url, () => undefined);
    const officer = inRole('policeReferrer');
    const openapi = readFileSync(join(copy, 'openapi.json'), 'utf8');
    expect(openapi).toContain('reparation');
    // No other procedure was edited, and an action may be asked for by this one all the same.
    const committed = panelsOf(readFileSync('openapi.json', 'utf8'));
    expect([...panelsOf(openapi)].sort()).toEqual([...committed, 'reparation'].sort());
    const page = async (path: string) =>
      (
        await fetch(processes!.url + path, {
          headers: { authorization: `Bearer ${officer.token}`, accept: 'text/html' },
        })
      ).text();
    expect(await page('/upload')).toContain('Reparation');
    expect(await page('/upload/columns/reparation')).toContain('childFamilyName');
    const { status, body } = await walk.ask(officer, 'POST', '/api/v1/referrals', {
      procedure: 'reparation',
      surprise: 1,
    });
    expect(status).toBe(400);
    expect((body.faults as { pointer: string }[]).map(({ pointer }) => pointer)).toEqual(
      expect.arrayContaining(['/surprise', '/place', '/childFamilyName', '/dateOfBirth']),
    );
  });

  it('is referred to in a browser, page by page, as far as the receipt', async () => {
    const browser = await launch();
    try {
      const sitter = await Sitter.open(browser, processes!.url);
      await sitter.signIn(inRole('policeReferrer').name);
      await sitter.go('/refer');
      await sitter.page
        .locator('form', { has: sitter.page.locator('input[value=reparation]') })
        .getByRole('button')
        .click();
      await sitter.press('Begin');
      await sitter.press('Save and continue');
      await sitter.shows(
        /There is a problem[\s\S]*Enter who is referring[\s\S]*Enter your reference/,
      );
      await sitter.fill('Who is referring', 'Demonstration Police');
      await sitter.fill('Your reference', 'REP-BROWSER');
      await sitter.fill('Child’s first names', 'Robin');
      await sitter.fill('Child’s last name', 'Ashdown');
      await sitter.date('dateOfBirth', '9', '4', '2012');
      await sitter.tick('A park');
      await sitter.press('Save and continue');
      await sitter.shows(
        /Check your answers[\s\S]*REP-BROWSER[\s\S]*Robin[\s\S]*9 April 2012[\s\S]*A park/,
      );
      await sitter.press('Send this referral');
      await sitter.shows(/Referral received[\s\S]*Robin Ashdown[\s\S]*The clock started/);
      await sitter.go('/referrals');
      await sitter.shows('Robin Ashdown');
    } finally {
      await browser.close();
    }
  });

  it('has its ladder, its pages’ words and its walkthrough', () => {
    const lines = execFileSync('node', ['dist/test/walkthrough/run.js', 'reparation'], {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, PUBLIC_URL: processes!.url },
    });
    expect(lines).toContain('every step held');
    console.log(lines);
  });

  // Last, for it holds this process up long enough for idle connections to be closed unseen.
  it('holds every law', () => {
    expect(
      run(
        'node_modules/jest/bin/jest.js',
        'test/laws/every-procedure',
        'test/laws/lives',
        'test/laws/parity',
        '-t',
        'reparation|bundles',
      ),
    ).toContain('reparation: SEED');
  }, 300_000);
});
