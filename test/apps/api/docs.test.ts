/** docs/api.md is true: its commands are run as they stand, one after the other. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { jointDecision } from '../../../workflows/joint-decision';
import { notAsTold } from '../../support/contract';
import { house, inRole, type House } from './house';

const text = readFileSync('docs/api.md', 'utf8');
const blocks = [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, block]) => block!);

let at: House;
let folder: string;
beforeAll(async () => {
  at = await house([jointDecision]);
  folder = mkdtempSync(join(tmpdir(), 'api-docs-'));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
}, 60_000);
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await at.close();
});

const written = (name: string): { readonly [key: string]: unknown } =>
  JSON.parse(readFileSync(join(folder, name), 'utf8')) as { [key: string]: unknown };

it('runs every command of it, and each file it writes is what the text says', async () => {
  expect(blocks.length).toBeGreaterThan(5);
  const { port } = at.server.address() as { port: number };
  const { stdout } = await promisify(execFile)('bash', ['--norc', '-euc', blocks.join('\n')], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      API: `http://127.0.0.1:${port}`,
      TOKEN: inRole('apiClient').token,
    },
  });
  const receipt = written('receipt.json');
  expect(notAsTold('POST', '/api/v1/referrals', 201, receipt)).toEqual([]);
  expect(stdout).toContain(`RMS/2025/004417 is ${String(receipt.reference)}, received`);
  expect(written('faults.json')).toMatchObject({
    status: 400,
    faults: expect.arrayContaining([expect.objectContaining({ pointer: '/dateOfBirth' })]),
  });
  expect(written('refused.json')).toMatchObject({
    status: 422,
    type: 'urn:panel-clerk:problem:other-body',
  });
  const progress = written('progress.json');
  expect(notAsTold('GET', '/api/v1/referrals/{reference}', 200, progress)).toEqual([]);
  expect(progress).toMatchObject({ stage: 'Received', endedAt: null, receipt });
  expect(written('mine.json').items).toEqual([
    expect.objectContaining({ reference: receipt.reference }),
  ]);
}, 60_000);

it('names no route, schema, problem or token that is not there', () => {
  const contract = readFileSync('openapi.json', 'utf8');
  const { paths } = JSON.parse(contract) as { paths: object };
  for (const [, path] of text.matchAll(/`(?:POST |GET )?(\/api\/v1\/[a-z/{}]+|\/\.well[^`]+)/g))
    expect(paths).toHaveProperty([path!]);
  for (const [problem] of text.matchAll(/urn:panel-clerk:problem:[a-z-]+/g))
    expect(contract).toContain(problem);
  expect(contract).toContain('"JointDecisionReferral"');
  expect(text).toContain(inRole('apiClient').token);
});
