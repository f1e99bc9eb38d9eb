/** A developer who starts Jest by hand is told what is missing and how to mend it, and no more. */
import { spawnSync } from 'node:child_process';

it('names the mend where there is no database, and no fault that only follows from it', () => {
  const { TEST_DATABASE_URL: _, ...env } = process.env;
  const { status, stderr } = spawnSync(
    process.execPath,
    [
      'node_modules/jest/bin/jest.js',
      'test/libs/database/connect',
      'test/apps/api/rota',
      'test/apps/worker/working',
    ],
    { env, encoding: 'utf8' },
  );
  expect(status).toBe(1);
  expect(stderr).toContain('TEST_DATABASE_URL is missing: run the tests by "npm test"');
  expect(stderr).not.toMatch(/undefined|Cannot read/);
  expect(stderr).not.toMatch(/● Test suite failed to run/);
});
