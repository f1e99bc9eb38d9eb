/**
 * Imports point down: apps → workflows, activities → durable, access, database → domain → nothing.
 * No procedure imports another. `import type` counts as any other import: what a file is told of,
 * it comes to lean on. The rule is a function over files in memory, so that violations can be
 * planted in it.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

type Files = Readonly<Record<string, string>>;

/** Where a file stands. The longest that fits, as listed. */
const layers = [
  'libs/domain',
  'libs/durable',
  'libs/access',
  'libs/database',
  'workflows',
  'activities',
  'apps',
  'test',
] as const;
type Layer = (typeof layers)[number];

/** What each layer may import of the others; itself is understood. */
const below: { readonly [L in Layer]: readonly Layer[] } = {
  'libs/domain': [],
  'libs/durable': ['libs/domain'],
  'libs/access': ['libs/domain'],
  'libs/database': ['libs/domain'],
  workflows: ['libs/domain', 'libs/durable'],
  activities: ['libs/domain', 'libs/durable', 'libs/access', 'libs/database'],
  apps: ['libs/domain', 'libs/durable', 'libs/access', 'libs/database', 'workflows', 'activities'],
  test: [
    'libs/domain',
    'libs/durable',
    'libs/access',
    'libs/database',
    'workflows',
    'activities',
    'apps',
  ],
};

/**
 * Packages a layer may import. Those that reach the workflow bundle may have none: a bundler takes
 * them silently.
 */
const packages: { readonly [L in Layer]: RegExp } = {
  'libs/domain': /^$/,
  'libs/durable': /^$/,
  'libs/access': /^$/,
  'libs/database': /^(node:.+|pg|typeorm|reflect-metadata)$/,
  workflows: /^$/,
  activities: /^(node:.+|@temporalio\/(activity|common))$/,
  apps: /^(?!typeorm(\/|$))/,
  test: /./,
};

/**
 * Packages that one file, or one layer, has to itself. Tests may import all but the first; a
 * benchmark sets the product beside Temporal alone.
 */
const kept: readonly { readonly name: RegExp; readonly by: RegExp; readonly says: string }[] = [
  {
    name: /^@temporalio\/workflow(\/|$)/,
    by: /^(libs\/durable\/temporal|test\/bench\/bare-[a-z]+)\.ts$/,
    says: 'libs/durable/temporal.ts',
  },
  { name: /^typeorm(\/|$)/, by: /^(libs\/database|test)\//, says: 'libs/database' },
  { name: /^@nestjs\//, by: /^(apps|test)\//, says: 'apps' },
];

const layerOf = (path: string): Layer | undefined =>
  layers.find((layer) => path.startsWith(`${layer}/`));
const procedureOf = (path: string): string | undefined => /^workflows\/([^/]+)\//.exec(path)?.[1];

interface Import {
  readonly line: number;
  readonly of: string | undefined;
}

/**
 * Everything a file imports, however it is written; `of` is undefined where it cannot be read
 * without running it.
 */
function importsOf(path: string, text: string): readonly Import[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: Import[] = [];
  const add = (from: ts.Node | undefined) => {
    if (from)
      found.push({
        line: source.getLineAndCharacterOfPosition(from.getStart(source)).line + 1,
        of: ts.isStringLiteralLike(from) ? from.text : undefined,
      });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isExternalModuleReference(node)) add(node.expression);
    else if (ts.isImportTypeNode(node))
      add(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument);
    else if (
      ts.isCallExpression(node) &&
      (node.expression.kind === ts.SyntaxKind.ImportKeyword || isRequire(node.expression))
    )
      add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isRequire = (callee: ts.Expression): boolean =>
  (ts.isIdentifier(callee) && callee.text === 'require') ||
  (ts.isPropertyAccessExpression(callee) &&
    ts.isIdentifier(callee.expression) &&
    callee.expression.text === 'require' &&
    callee.name.text === 'resolve');

/** Every import that does not point down, as 'file:line says why'. */
function faults(files: Files): readonly string[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const layer = layerOf(path);
    if (!layer)
      return path.startsWith('libs/')
        ? [`${path} stands in no layer of libs: there are ${layers.slice(0, 4).join(', ')}`]
        : [];
    return importsOf(path, text).flatMap(({ line, of }) =>
      why(path, layer, of).map((says) => `${path}:${line} ${says}`),
    );
  });
}

function why(path: string, layer: Layer, of: string | undefined): readonly string[] {
  if (of === undefined)
    return layer === 'apps' || layer === 'test'
      ? []
      : ['imports something that is known only when it runs'];
  if (!of.startsWith('.')) {
    const keeper = kept.find(({ name, by }) => name.test(of) && !by.test(path));
    const inTheRuntime = path === 'libs/durable/temporal.ts' && of === '@temporalio/workflow';
    if (keeper) return [`imports ${of}, which is kept to ${keeper.says}`];
    return packages[layer].test(of) || inTheRuntime
      ? []
      : [`imports ${of}: ${layer} may not import that package`];
  }
  const target = posix.join(posix.dirname(path), of);
  const to = layerOf(target) ?? layerOf(`${target}/`);
  if (!to)
    return layer === 'apps' || layer === 'test' ? [] : [`imports ${of}, which stands in no layer`];
  if (to !== layer && !below[layer].includes(to))
    return [`imports ${to}, which does not lie below ${layer}`];
  const [from, other] = [procedureOf(path), procedureOf(`${target}/`)];
  if (layer !== 'workflows' || to !== 'workflows' || from === undefined || from === other)
    return [];
  return [
    `imports ${isRegistry(target) ? 'the registry of procedures' : `the procedure ${other}`}: ` +
      'no procedure imports another',
  ];
}

const isRegistry = (target: string): boolean =>
  /^workflows\/(index|procedures)(\.ts)?$/.test(target);

function project(): Files {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { encoding: 'utf8' },
  ).split('\0');
  return Object.fromEntries(
    listed
      .filter((path) => /\.(ts|mjs)$/.test(path) && layerOf(path) && existsSync(path))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}

describe('the house', () => {
  const house = project();

  it('is read whole: every layer has files, and the runtime’s own import is seen', () => {
    expect(
      layers.filter((layer) => !Object.keys(house).some((path) => layerOf(path) === layer)),
    ).toEqual([]);
    expect(
      importsOf('libs/durable/temporal.ts', house['libs/durable/temporal.ts']!).map(({ of }) => of),
    ).toContain('@temporalio/workflow');
  });

  it('has imports that point down, and no procedure that imports another', () => {
    expect(faults(house)).toEqual([]);
  });
});

describe('a planted import is caught:', () => {
  const caught = (path: string, text: string) => faults({ [path]: text });

  it.each([
    [
      'libs/domain/a.ts',
      "import { Clerk } from '../durable/clerk';",
      'imports libs/durable, which does not lie below libs/domain',
    ],
    [
      'libs/domain/a.ts',
      "import type { Clerk } from '../durable/clerk';",
      'imports libs/durable, which does not lie below libs/domain',
    ],
    [
      'libs/domain/a.ts',
      "import { z } from 'luxon';",
      'imports luxon: libs/domain may not import that package',
    ],
    [
      'libs/domain/a.ts',
      "import { readFileSync } from 'node:fs';",
      'imports node:fs: libs/domain may not import that package',
    ],
    [
      'libs/domain/a.ts',
      "export * from '../../workflows';",
      'imports workflows, which does not lie below libs/domain',
    ],
    [
      'libs/durable/clerk.ts',
      "import { sleep } from '@temporalio/workflow';",
      'imports @temporalio/workflow, which is kept to libs/durable/temporal.ts',
    ],
    [
      'test/a.test.ts',
      "import { sleep } from '@temporalio/workflow';",
      'imports @temporalio/workflow, which is kept to libs/durable/temporal.ts',
    ],
    [
      'libs/durable/temporal.ts',
      "import { Client } from '@temporalio/client';",
      'imports @temporalio/client: libs/durable may not import that package',
    ],
    [
      'libs/access/a.ts',
      "import { record } from '../database/connect';",
      'imports libs/database, which does not lie below libs/access',
    ],
    [
      'libs/database/a.ts',
      "import { settle } from '../../activities/settle';",
      'imports activities, which does not lie below libs/database',
    ],
    [
      'libs/database/a.ts',
      "import { Injectable } from '@nestjs/common';",
      'imports @nestjs/common, which is kept to apps',
    ],
    [
      'activities/a.ts',
      "import { DataSource } from 'typeorm';",
      'imports typeorm, which is kept to libs/database',
    ],
    [
      'activities/a.ts',
      "import { AppModule } from '../apps/api/app.module';",
      'imports apps, which does not lie below activities',
    ],
    [
      'activities/a.ts',
      "import { procedures } from '../workflows/procedures';",
      'imports workflows, which does not lie below activities',
    ],
    [
      'apps/api/a.ts',
      "import type { DataSource } from 'typeorm';",
      'imports typeorm, which is kept to libs/database',
    ],
    [
      'apps/api/a.ts',
      "import { Chance } from '../../test/support/random';",
      'imports test, which does not lie below apps',
    ],
    [
      'workflows/send/a.ts',
      "import { record } from '../../libs/database/connect';",
      'imports libs/database, which does not lie below workflows',
    ],
    [
      'workflows/send/a.ts',
      "import { policy } from '../joint-decision/policy';",
      'imports the procedure joint-decision: no procedure imports another',
    ],
    [
      'workflows/send/a.ts',
      "import { jointDecision } from '../joint-decision';",
      'imports the procedure joint-decision: no procedure imports another',
    ],
    [
      'workflows/send/a.ts',
      "import { procedures } from '../procedures';",
      'imports the registry of procedures: no procedure imports another',
    ],
    ['libs/odd/a.ts', '', 'stands in no layer of libs'],
    ['libs/domain/a.ts', "import settings from '../../settings';", 'which stands in no layer'],
  ])('%s, %s', (path, text, says) => {
    expect(caught(path, text)).toEqual([expect.stringContaining(says)]);
  });

  it.each([
    [
      'over several lines',
      "import {\n  Clerk,\n  // from './clerk'\n} from\n  '../durable/clerk';",
      5,
    ],
    ['for its effect alone', "import '../durable/clerk';", 1],
    ['exported on', "export type { Clerk } from '../durable/clerk';", 1],
    ['by require', "const { Clerk } = require('../durable/clerk');", 1],
    ['by require.resolve', "export const where = require.resolve('../durable/clerk');", 1],
    ['by import =', "import clerk = require('../durable/clerk');", 1],
    ['while running', "export const load = async () => import('../durable/clerk');", 1],
    [
      'while running, between backquotes',
      'export const load = () => import(`../durable/clerk`);',
      1,
    ],
    ['as a type in place', "export type C = import('../durable/clerk').Clerk;", 1],
    ['as the type of a module', "export type C = typeof import('../durable/clerk');", 1],
  ])('written %s', (_, text, line) => {
    expect(caught('libs/domain/a.ts', text)).toEqual([
      `libs/domain/a.ts:${line} imports libs/durable, which does not lie below libs/domain`,
    ]);
  });

  it('known only when it runs', () => {
    expect(
      caught('activities/a.ts', 'export const load = (name: string) => import(name);'),
    ).toEqual(['activities/a.ts:1 imports something that is known only when it runs']);
  });

  it('and none in what is allowed, or in what only looks like an import', () => {
    expect(
      faults({
        'libs/domain/a.ts':
          "import type { Day } from './london';\nimport holidays from " +
          "'./bank-holidays.json';\n// import { Clerk } from '../durable/clerk';\nexport " +
          'const text = "from \'../durable/clerk\'";',
        'libs/durable/temporal.ts':
          "import { sleep } from '@temporalio/workflow';\nimport type { Case } from " +
          "'../domain/case';",
        'libs/database/a.ts':
          "import { DataSource } from 'typeorm';\nimport type { Entry } from '../domain/entry';",
        'workflows/index.ts':
          "import { durable } from '../libs/durable/temporal';\nimport { send } from './send';",
        'workflows/send/index.ts':
          "import { policy } from './policy';\nimport type { Procedure } from " +
          "'../../libs/domain/procedure';",
        'activities/deliveries/a.ts':
          "import { createHash } from 'node:crypto';\nimport { settling } from " +
          "'../../libs/database/settling';",
        'apps/api/a.ts':
          "import { Module } from '@nestjs/common';\nimport { procedures } from " +
          "'../../workflows/procedures';\nexport const load = (name: string) => import(name);",
        'test/a.test.ts':
          "import { DataSource } from 'typeorm';\nimport { readConfig } from " +
          "'../apps/api/config';\nimport x from '../openapi.json';",
      }),
    ).toEqual([]);
  });
});

/**
 * The linter's own rules, each with a fault planted in a file that is there. It runs outside Jest,
 * which cannot load its configuration.
 */
describe('the linter', () => {
  const planted: readonly (readonly [path: string, code: string, says: RegExp | undefined])[] = [
    ['libs/domain/span.ts', 'export const at = () => Date.now();', /machine’s clock/],
    ['workflows/index.ts', 'export const at = () => new Date();', /machine’s clock/],
    ['workflows/index.ts', 'export const at = [1].map(Date.now);', /machine’s clock/],
    ['test/architecture.test.ts', 'export const at = new Date();', /machine’s clock/],
    ['apps/api/config.ts', 'export const at = Date.now();', undefined],
    ['libs/database/clock.ts', 'export const at = Date.now();', undefined],
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
    ['test/architecture.test.ts', "it.only('x', () => undefined);", /Every test runs/],
    [
      'test/architecture.test.ts',
      "describe.skip.each([1])('x', () => undefined);",
      /Every test runs/,
    ],
    ['test/architecture.test.ts', "it.todo('x');", /Every test runs/],
    ['test/architecture.test.ts', "xit('x', () => undefined);", /Every test runs/],
    [
      'test/architecture.test.ts',
      "it('x', () => { expect(Promise.resolve(1)).resolves.not.toBe(2); });",
      /nobody awaits/,
    ],
    [
      'test/architecture.test.ts',
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
  });
});
