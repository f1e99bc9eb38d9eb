/** openapi.json is what the routes and forms say, and it is good OpenAPI. */
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { asFile, openapi } from '../../../apps/api/openapi';
import { procedures } from '../../../workflows/procedures';

it('stands as committed: after a change of routes or forms run "npm run openapi"', async () => {
  expect(readFileSync('openapi.json', 'utf8')).toBe(asFile(await openapi()));
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
