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
  await run({ what: writes, name, command: process.execPath, args: [program], home: defaultHome });
  log.say(`  ✓ ${writes}`);
} catch (error) {
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
}
