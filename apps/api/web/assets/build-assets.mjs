/**
 * Makes what pages ask a browser to load: one stylesheet, one small script, one icon, in
 * dist/assets. System Arial, no crown, no GDS Transport: those are for gov.uk alone. Every page
 * works without the script.
 */
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { compile, Logger } from 'sass';

const here = dirname(fileURLToPath(import.meta.url));
const project = resolve(here, '../../../..');
const assets = join(project, 'dist', 'assets');

rmSync(assets, { recursive: true, force: true });
mkdirSync(assets, { recursive: true });

// MoJ's files use what govuk-frontend has set aside, and are the only ones that warn.
const { css } = compile(join(here, 'app.scss'), {
  loadPaths: [project],
  style: 'compressed',
  quietDeps: true,
  silenceDeprecations: ['import'],
  logger: Logger.silent,
});
if (/GDS Transport/.test(css))
  throw new Error(
    'The stylesheet names GDS Transport, which is licensed for gov.uk alone: see the settings ' +
      'at the top of apps/api/web/assets/app.scss',
  );
writeFileSync(join(assets, 'app.css'), css);

await build({
  entryPoints: [join(here, 'app.js')],
  outfile: join(assets, 'app.js'),
  bundle: true,
  format: 'esm',
  target: 'es2020',
  minify: true,
  legalComments: 'none',
  absWorkingDir: project,
  logLevel: 'warning',
});
copyFileSync(join(here, 'icon.svg'), join(assets, 'icon.svg'));
