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

interface Answered {
  readonly status: number;
  readonly body: unknown;
  readonly type: string;
  readonly request: { readonly method: string; readonly url: string };
}

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

/**
 * Throws where an answer that was given is not as it is told. Refusals have a form of their own;
 * pages and routes that a test has added are none of the contract's.
 */
export function mustBeAsTold({ status, body, type, request: { method, url } }: Answered): void {
  const path = pathOf(method, new URL(url).pathname);
  if (path === undefined || status < 200 || status > 299 || type !== 'application/json') return;
  const faults = notAsTold(method, path, status, body);
  if (faults.length > 0) throw new Error(`Not as openapi.json tells it:\n${faults.join('\n')}`);
}

/** '/api/v1/cases/{id}' of '/api/v1/cases/6f1c…'; one that is told word for word comes first. */
function pathOf(method: string, asked: string): string | undefined {
  return Object.keys(document.paths)
    .filter((path) => document.paths[path]![method.toLowerCase()])
    .sort((a, b) => a.split('{').length - b.split('{').length)
    .find((path) => new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(asked));
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
