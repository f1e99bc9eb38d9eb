/**
 * Prebuild the workflow bundle. Fails the build when it fails, or when something reaches it that
 * must not.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

const out = process.env.WORKFLOW_BUNDLE || 'dist/workflow-bundle.js';
/** Twice what it is with five procedures; a TypeORM entity alone would bring seven megabytes. */
export const mostBytes = 5_000_000;
const forbidden = /node_modules\/(@nestjs|typeorm|pg|class-validator|class-transformer)\//;

export async function bundle(): Promise<{ readonly code: string }> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: resolve('dist/workflows/index.js'),
    logger: new DefaultLogger('ERROR'),
  });
  const stray = forbidden.exec(code)?.[1];
  if (stray)
    throw new Error(
      `The workflow bundle holds ${stray}: something in workflows/ or libs/durable imports ` +
        'what it may not',
    );
  if (code.length > mostBytes)
    throw new Error(
      `The workflow bundle has ${code.length} bytes, more than ${mostBytes}: something large ` +
        'has reached it',
    );
  return { code };
}

if (require.main === module) {
  bundle().then(
    ({ code }) => {
      mkdirSync(dirname(out), { recursive: true });
      writeFileSync(out, code);
      process.stdout.write(`workflow bundle: ${(code.length / 1e6).toFixed(2)} MB\n`);
    },
    (error: Error) => {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    },
  );
}
