/**
 * The sources stay readable: short lines, short files, by the figures that `npm run measure`
 * prints. A file over 200 lines has its reason here.
 */
import { execFileSync } from 'node:child_process';

interface Measured {
  readonly files: number;
  readonly lineP95: number;
  readonly over120: number;
  readonly long: readonly { readonly path: string; readonly lines: number }[];
}

/** Why a file may be longer than 200 lines. */
const reasons: { readonly [path: string]: string } = {
  'apps/cli/parts/system.mjs': 'Every part that npm start runs, in the order in which they start',
};

/** In a process of its own, for Jest cannot load an ES module. */
function measured(files?: readonly { readonly path: string; readonly text: string }[]): Measured {
  const asks = `
    const { measure, sources } = await import('./test/readable/measure.mjs');
    process.stdout.write(JSON.stringify(measure(${JSON.stringify(files) ?? 'sources()'})));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', asks], {
    encoding: 'utf8',
  });
  return JSON.parse(said) as Measured;
}

/** What is not readable, each in words. */
function faults({ files, lineP95, over120, long }: Measured): readonly string[] {
  const unsaid = long.filter(({ path }) => reasons[path] === undefined);
  return [
    ...(lineP95 > 100 ? [`of 100 lines more than five are over 100 characters (${lineP95})`] : []),
    ...(over120 > 0.005 ? [`${(100 * over120).toFixed(2)} % of lines pass 120 characters`] : []),
    ...(long.length > 0.02 * files ? [`${long.length} of ${files} files pass 200 lines`] : []),
    ...unsaid.map(({ path, lines }) => `${path} has ${lines} lines, and no reason for them`),
  ];
}

it('every file is short, or says here why it is not', () => {
  expect(faults(measured())).toEqual([]);
});

it('no reason is left of a file that is short by now', () => {
  const long = measured().long.map(({ path }) => path);
  expect(Object.keys(reasons).filter((path) => !long.includes(path))).toEqual([]);
});

it('a long line and a long file are found', () => {
  const wide = `const a = '${'x'.repeat(120)}';\n`;
  const files = [
    { path: 'libs/domain/wide.ts', text: wide },
    { path: 'libs/domain/long.ts', text: 'const b = 1;\n'.repeat(201) },
  ];
  expect(faults(measured(files.slice(0, 1)))).toEqual([
    'of 100 lines more than five are over 100 characters (133)',
    '100.00 % of lines pass 120 characters',
  ]);
  expect(faults(measured(files.slice(1)))).toEqual([
    '1 of 1 files pass 200 lines',
    'libs/domain/long.ts has 201 lines, and no reason for them',
  ]);
});
