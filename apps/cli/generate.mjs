/**
 * `npm run openapi` and `npm run diagrams`: builds what is out of date, and writes the files of the
 * project that are made from its code.
 */
import { install } from './install.mjs';
import { build } from './parts/build.mjs';
import { run } from './parts/child.mjs';
import { defaultHome } from './parts/places.mjs';
import { progress } from './parts/progress.mjs';

const makers = {
  openapi: { program: 'dist/apps/api/openapi.js', writes: 'openapi.json' },
  diagrams: { program: 'dist/apps/cli/diagrams.js', writes: 'README.md' },
};

/** The walkthrough's client is typed by the contract. */
const types = 'test/walkthrough/api.d.ts';
const typesOf = 'node_modules/openapi-typescript/bin/cli.js';

const log = progress();
const name = process.argv[2];
try {
  const { program, writes } =
    makers[name] ??
    (() => {
      throw new Error(`There is nothing “${name}” to make: say ${Object.keys(makers)}.`);
    })();
  await install({ log });
  await build({ log, wanted: ['types'] });
  const made = (what, args) =>
    run({ what, name, command: process.execPath, args, home: defaultHome }).then(() => {
      log.say(`  ✓ ${what}`);
    });
  await made(writes, [program]);
  if (name === 'openapi') await made(types, [typesOf, writes, '--output', types]);
} catch (error) {
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
}
