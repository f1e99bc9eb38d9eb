/**
 * Whether an answer is as openapi.json tells it: nothing missing, nothing of another type, and
 * nothing that is not told.
 */
import { readFileSync } from 'node:fs';
import Ajv, { type ValidateFunction } from 'ajv';

interface Document {
  readonly paths: {
    readonly [path: string]: {
      readonly [method: string]: {
        readonly responses: { readonly [status: string]: { readonly content?: Content } };
      };
    };
  };
}
type Content = { readonly [type: string]: { readonly schema: object } };

const document = JSON.parse(readFileSync('openapi.json', 'utf8')) as Document;
const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema(asJsonSchema(document) as object, 'api');
const checks = new Map<string, ValidateFunction>();

/** In words, what is not as it is told; `path` is the document's own, `/api/v1/cases/{id}`. */
export function notAsTold(
  method: string,
  path: string,
  status: number,
  body: unknown,
): readonly string[] {
  const content = document.paths[path]?.[method.toLowerCase()]?.responses[status]?.content;
  const route = `${method} ${path} ${status}`;
  if (!content) return [`openapi.json does not tell of ${route}`];
  const check = checks.get(route) ?? ajv.compile(asJsonSchema(Object.values(content)[0]!.schema));
  checks.set(route, check);
  check(body);
  return (check.errors ?? []).map(
    ({ instancePath, message = '', params }) =>
      `${route} at ${instancePath || '/'}: ${message} ${JSON.stringify(params)}`,
  );
}

/** OpenAPI 3.0 says `nullable` where JSON Schema says "or null", and refers within one document. */
function asJsonSchema(schema: unknown): object {
  if (Array.isArray(schema)) return schema.map((one: unknown) => one && asPart(one));
  const { nullable, ...rest } = schema as { nullable?: boolean };
  const plain = Object.fromEntries(Object.entries(rest).map(([key, one]) => [key, asPart(one)]));
  if (typeof plain.$ref === 'string') plain.$ref = plain.$ref.replace(/^#/, 'api#');
  if (plain.properties && plain.type === 'object' && plain.additionalProperties === undefined)
    plain.additionalProperties = false;
  return nullable === true ? { anyOf: [plain, { type: 'null' }] } : plain;
}
function asPart(one: unknown): unknown {
  return one !== null && typeof one === 'object' ? asJsonSchema(one) : one;
}
