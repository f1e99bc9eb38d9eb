import { execFileSync } from 'node:child_process';

/**
 * The linter's own rules, each with a fault planted in a file that is there. It runs outside Jest,
 * which cannot load its configuration.
 */
describe('the linter', () => {
  const planted: readonly (readonly [path: string, code: string, says: RegExp | undefined])[] = [
    ['libs/domain/span.ts', 'export const at = () => Date.now();', /machine’s clock/],
    ['workflows/index.ts', 'export const at = () => new Date();', /machine’s clock/],
    ['workflows/index.ts', 'export const at = [1].map(Date.now);', /machine’s clock/],
    ['test/readme.test.ts', 'export const at = new Date();', /machine’s clock/],
    ['test/browser/browser.ts', 'export const at = Date.now();', /machine’s clock/],
    ['test/walkthrough/walk.ts', 'export const at = new Date();', /machine’s clock/],
    ['test/system/kill.test.ts', 'export const at = new Date();', /machine’s clock/],
    ['test/libs/temporal/target.test.ts', 'export const at = Date.now();', /machine’s clock/],
    ['test/support/real-time.ts', 'export const at = Date.now();', undefined],
    ['test/bench/measure.ts', 'export const at = Date.now();', undefined],
    [
      'test/browser/browser.ts',
      "export { realNow } from '../support/real-time';",
      /another day than the test/,
    ],
    [
      'test/workflows/send/referral.ts',
      "import { realNow } from '../../support/real-time'; export const at = realNow();",
      /another day than the test/,
    ],
    [
      'test/walkthrough/walk.ts',
      "import { pause } from '../support/real-time'; export const rest = () => pause(1);",
      undefined,
    ],
    ['apps/api/web/config.ts', 'export const at = Date.now();', undefined],
    ['libs/database/clock/clock.ts', 'export const at = Date.now();', undefined],
    [
      'libs/domain/span.ts',
      'export const h = (at: number) => new Date(at).getHours();',
      /process: use libs\/domain\/london/,
    ],
    [
      'libs/domain/span.ts',
      'export const d = (at: Date) => { at.setHours(0); };',
      /process: use libs\/domain\/london/,
    ],
    [
      'workflows/index.ts',
      'export const d = new Date(2026, 1, 1);',
      /process: use libs\/domain\/london/,
    ],
    [
      'libs/domain/span.ts',
      'export const d = (at: number) => new Date(at).getUTCHours();',
      undefined,
    ],
    [
      'libs/durable/clerk.ts',
      "export { sleep } from '@temporalio/workflow';",
      /Only libs\/durable\/temporal/,
    ],
    [
      'libs/durable/clerk.ts',
      "export const w = () => import('@temporalio/workflow');",
      /Only libs\/durable\/temporal/,
    ],
    [
      'libs/durable/clerk.ts',
      "export type W = typeof import('@temporalio/workflow');",
      /Only libs\/durable\/temporal/,
    ],
    ['test/readme.test.ts', "it.only('x', () => undefined);", /Every test runs/],
    ['test/readme.test.ts', "describe.skip.each([1])('x', () => undefined);", /Every test runs/],
    ['test/readme.test.ts', "it.todo('x');", /Every test runs/],
    ['test/readme.test.ts', "xit('x', () => undefined);", /Every test runs/],
    [
      'test/readme.test.ts',
      "it('x', () => { expect(Promise.resolve(1)).resolves.not.toBe(2); });",
      /nobody awaits/,
    ],
    [
      'test/readme.test.ts',
      "it('x', async () => { await expect(Promise.resolve(1)).resolves.toBe(1); });",
      undefined,
    ],
    [
      'libs/domain/span.ts',
      'export const f = (p: Promise<void>) => { p; };',
      /Promises must be awaited/,
    ],
    ['libs/domain/span.ts', 'export const f = async () => { await 1; };', /Unexpected `await`/],
  ];

  it('turns red at each planted fault, and at nothing else', () => {
    const program = `
      import { ESLint } from 'eslint';
      import { readFileSync } from 'node:fs';
      const lint = new ESLint();
      const told = [];
      for (const [filePath, code] of JSON.parse(readFileSync(0, 'utf8'))) told.push((await lint.lintText(code + '\\n', { filePath }))[0].messages.map(({ message }) => message).join('\\n'));
      process.stdout.write(JSON.stringify(told));`;
    const told = JSON.parse(
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        input: JSON.stringify(planted),
        encoding: 'utf8',
      }),
    ) as string[];
    expect(told).toHaveLength(planted.length);
    const missed = planted.flatMap(([path, code, says], i) =>
      (says ? says.test(told[i]!) : told[i] === '')
        ? []
        : [`${path}: ${code} → ${told[i] || 'nothing'}`],
    );
    expect(missed).toEqual([]);
  }, 120_000);
});
