/**
 * Writes openapi.json from the routes and the procedures' forms: `npm run openapi`.
 * Needs no database; nothing is started. The file is committed, and a test fails when it differs.
 */
import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { canonical } from '../../libs/domain/canonical';
import type { Procedure } from '../../libs/domain/procedure';
import { procedures } from '../../workflows/procedures';
import { AppModule } from './app.module';
import type { Outside } from './web/web.module';
import { schemaOf } from './web/schema-of';
import { kinds } from './web/problems/problem';
import { json } from './web/contract/json';
import { ProblemSchema } from './web/problems/responses';

const camel = (name: string) =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

interface Bodies {
  readonly procedure: string;
  readonly referral: Type;
  readonly acts: readonly (readonly [act: string, fields: Type])[];
}

const bodiesOf = ({ name, forms, words }: Procedure): Bodies => ({
  procedure: name,
  referral: schemaOf(`${camel(name)}Referral`, forms.intake, words),
  acts: Object.entries(forms.acts).map(
    ([act, form]) => [act, schemaOf(`${camel(name)}.${act}`, form, words)] as const,
  ),
});

const about = `The API of Panel Clerk.

Sign in with a bearer token. Times are RFC 3339 with an offset; lists go by cursor. Faults are RFC 9457 problems, told
all at once, each with a JSON pointer. A case that is not yours is answered like one that is not there.

| type | status | means |
|---|---|---|
${Object.entries(kinds)
  .map(
    ([kind, { status, title }]) => `| \`urn:panel-clerk:problem:${kind}\` | ${status} | ${title} |`,
  )
  .join('\n')}`;

export async function openapi(): Promise<OpenAPIObject> {
  // In preview Nest reads the routes and makes nothing, so nothing has to be there.
  const outside = {
    config: {},
    record: {},
    procedures: {},
    clock: {},
    clerks: {},
    time: {},
    logLevel: 'silent',
    close: () => Promise.resolve(),
  } as unknown as Outside;
  const app = await NestFactory.create(AppModule.with(outside), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const bodies = procedures.map(bodiesOf);
  const document = SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle('Panel Clerk')
      .setDescription(about)
      .setVersion(version)
      .addBearerAuth()
      .build(),
    {
      extraModels: [
        ProblemSchema,
        ...bodies.flatMap(({ referral, acts }) => [referral, ...acts.map(([, fields]) => fields)]),
      ],
    },
  );
  document.components!.schemas!.Json = json;
  close(document, bodies);
  document.paths['/api/v1/referrals']!.post!.requestBody = {
    required: true,
    content: {
      'application/json': {
        schema: {
          oneOf: bodies.map(({ procedure, referral }) => ({
            allOf: [
              ref(referral.name),
              { type: 'object', properties: { procedure: { type: 'string', enum: [procedure] } } },
            ],
          })),
        },
      },
    },
  };
  document.paths['/api/v1/cases/{id}/acts']!.post!.requestBody = {
    required: true,
    content: {
      'application/json': {
        schema: {
          oneOf: bodies.flatMap(({ acts }) =>
            acts.map(([act, fields]) => ({
              type: 'object',
              required: ['act'],
              additionalProperties: false,
              properties: {
                act: { type: 'string', enum: [act] },
                fields: ref(fields.name),
                version: { type: 'integer', description: 'The version of the case as you saw it' },
              },
            })),
          ),
        },
      },
    },
  };
  return JSON.parse(canonical(document)) as OpenAPIObject;
}

/** Fields that no form asks for are refused, but `procedure` stands beside a referral's answers. */
function close(document: OpenAPIObject, bodies: readonly Bodies[]): void {
  const referrals = new Set(bodies.map(({ referral }) => referral.name));
  const ours = bodies.flatMap(({ referral, acts }) => [
    referral.name,
    ...acts.map(([, fields]) => fields.name),
  ]);
  for (const [name, schema] of Object.entries(document.components?.schemas ?? {}))
    if (!referrals.has(name) && ours.some((own) => name === own || name.startsWith(`${own}.`)))
      Object.assign(schema, { additionalProperties: false });
}

export const asFile = (document: OpenAPIObject): string => `${JSON.stringify(document, null, 2)}\n`;

if (require.main === module) {
  openapi().then(
    (document) => {
      writeFileSync('openapi.json', asFile(document));
    },
    (error: Error) => {
      process.stderr.write(`openapi.json could not be made: ${error.message}\n`);
      process.exitCode = 1;
    },
  );
}
