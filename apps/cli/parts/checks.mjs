/** What is held of every file without running any of it. Each is counted as one test. */
import { run } from './child.mjs';
import { defaultHome } from './places.mjs';

const checks = [
  {
    name: 'format',
    title: 'Prettier',
    args: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
    mend: 'npm run format lays out all of it.',
  },
  {
    name: 'lint',
    title: 'ESLint',
    args: ['node_modules/eslint/bin/eslint.js', '.'],
    mend: 'npm run lint shows it again.',
  },
  {
    name: 'unused',
    title: 'Nothing unused',
    args: ['node_modules/knip/bin/knip.js'],
    mend: 'npm run lint:unused shows it again: take the export, file or dependency out.',
  },
];

/** Runs them one after another: a build, which goes beside them, has the other core. */
export async function check({ log, signal, each }) {
  const faults = [];
  for (const { name, title, args, mend } of checks) {
    await each(name, async () => {
      const done = log.step(title);
      await run({ what: title, name, command: process.execPath, args, home: defaultHome, signal });
      done();
    }).catch((error) => faults.push(`${error.message}\nMend: ${mend}`));
    signal.throwIfAborted();
  }
  if (faults.length > 0) throw new Error(faults.join('\n\n'));
}
