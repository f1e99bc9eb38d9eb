/** openapi.json is what the routes and forms say, and it is good OpenAPI. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { asFile, openapi } from '../../../apps/api/openapi';
import { procedures } from '../../../workflows/procedures';
import { untyped, type Told } from './untyped';

const committed = () => readFileSync('openapi.json', 'utf8');
const told = () => JSON.parse(committed()) as Told;

it('stands as committed: after a change of routes or forms run "npm run openapi"', async () => {
  expect(committed()).toBe(asFile(await openapi()));
});

it('is what the types of the walkthrough’s client were made of: else run "npm run openapi"', () => {
  const program = 'node_modules/openapi-typescript/bin/cli.js';
  const types = execFileSync(process.execPath, [program, 'openapi.json'], {
    encoding: 'utf8',
    maxBuffer: 16 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  expect(readFileSync('test/walkthrough/api.d.ts', 'utf8').trim()).toBe(types.trim());
}, 120_000);

it('tells the type of every answer, with descriptions and examples', () => {
  expect(untyped(told())).toEqual([]);
});

describe('an answer that is not typed is found', () => {
  const receipt = (document: Told) => document.components.schemas.ReceiptSchema!.properties!;
  const me = (document: Told) => document.paths['/api/v1/me']!.get!.responses['200']!;
  const violations: readonly [string, (document: Told) => void, string][] = [
    [
      'without content',
      (document) => delete me(document).content,
      'GET /api/v1/me 200 has no content',
    ],
    [
      'of an empty schema',
      (document) => (me(document).content = { 'application/json': { schema: {} } }),
      'GET /api/v1/me 200 application/json has no type',
    ],
    [
      'that may hold anything',
      (document) =>
        (me(document).content = {
          'application/json': { schema: { type: 'object', additionalProperties: true } },
        }),
      'GET /api/v1/me 200 application/json may hold anything',
    ],
    [
      'of an object of which nothing is told',
      (document) => (document.components.schemas.ChildSchema = { type: 'object' }),
      'ChildSchema may hold anything',
    ],
    [
      'with a list of anything',
      (document) =>
        (receipt(document).why = { type: 'array', description: 'Why', items: { type: 'object' } }),
      'ReceiptSchema.why[] may hold anything',
    ],
    [
      'with a property that is not described',
      (document) => delete receipt(document).reference!.description,
      'ReceiptSchema.reference has no description',
    ],
    [
      'with a property without an example',
      (document) => delete receipt(document).reference!.example,
      'ReceiptSchema.reference has no example',
    ],
    [
      'of a schema that is not there',
      (document) => delete document.components.schemas.ReceiptSchema,
      'POST /api/v1/referrals 201 application/json refers to ReceiptSchema, which is not there',
    ],
    [
      'with content where there is to be none',
      (document) => {
        const { responses } = document.paths['/api/v1/notices/{notice}/read']!.post!;
        responses['204']!.content = { 'application/json': { schema: { type: 'string' } } };
      },
      'POST /api/v1/notices/{notice}/read 204 has content',
    ],
  ];

  it.each(violations)('%s', (_name, plant, finding) => {
    const document = told();
    plant(document);
    expect(untyped(document)).toContain(finding);
  });
});

it('names every procedure’s referral and acts, with every field of their forms', async () => {
  const { paths, components } = await openapi();
  const schemas = components!.schemas as {
    [name: string]: { properties?: object; required?: string[] };
  };
  const text = JSON.stringify(paths);
  for (const { name, forms } of procedures) {
    expect(text).toContain(`"${name}"`);
    const intake = Object.keys(schemas).find(
      (schema) => schema.toLowerCase() === `${name.replaceAll('-', '')}referral`,
    )!;
    expect(Object.keys(schemas[intake]!.properties!).sort()).toEqual(
      forms.intake.map(({ key }) => key).sort(),
    );
    for (const act of Object.keys(forms.acts)) expect(text).toContain(`"${act}"`);
  }
});

it('describes a body that a schema checker takes or refuses as the API would', async () => {
  const document = await openapi();
  const ajv = new Ajv({ strict: false, validateFormats: false });
  ajv.addSchema(document, 'api');
  const { name } = procedures[0]!;
  const schema = Object.keys(document.components!.schemas!).find(
    (one) => one.toLowerCase() === `${name.replaceAll('-', '')}referral`,
  )!;
  const check = ajv.compile({ $ref: `api#/components/schemas/${schema}` });
  expect(check({})).toBe(false);
  for (const path of Object.keys(document.paths))
    expect(path).toMatch(/^(\/api\/v1\/[a-z/{}-]+|\/health|\/ping|\/\.well-known\/jwks\.json)$/);
});
