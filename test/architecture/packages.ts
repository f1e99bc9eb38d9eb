/** Which packages a layer may import, and which packages one layer or one file has to itself. */
import type { Layer } from './layers';

/** Those that reach the workflow bundle may have none: a bundler takes them silently. */
const packages: { readonly [L in Layer]: RegExp } = {
  'libs/domain': /^$/,
  'libs/durable': /^$/,
  'libs/access': /^$/,
  'libs/database': /^(node:.+|pg|typeorm|reflect-metadata)$/,
  'libs/temporal': /^(node:.+|@temporalio\/(client|common))$/,
  'libs/intake': /^(node:.+|class-(validator|transformer)|reflect-metadata|csv-parse\/sync|jose)$/,
  'libs/mail': /^(node:.+|nodemailer(\/.+)?|notifications-node-client)$/,
  'libs/logging': /^pino$/,
  workflows: /^$/,
  activities: /^(node:.+|@temporalio\/(activity|common))$/,
  apps: /./,
  test: /./,
};

/** Tests may import all but the first; a benchmark sets the product beside Temporal alone. */
const kept: readonly { readonly name: RegExp; readonly by: RegExp; readonly says: string }[] = [
  {
    name: /^@temporalio\/workflow(\/|$)/,
    by: /^(libs\/durable\/temporal|test\/bench\/bare-[a-z]+)\.ts$/,
    says: 'libs/durable/temporal.ts',
  },
  {
    // A plain script asks whether the server answers before anything is compiled.
    name: /^@temporalio\/client(\/|$)/,
    by: /^((libs\/temporal|test)\/|apps\/cli\/parts\/answers\.mjs$)/,
    says: 'libs/temporal',
  },
  { name: /^typeorm(\/|$)/, by: /^(libs\/database|test)\//, says: 'libs/database' },
  { name: /^(@nestjs\/|nestjs-)/, by: /^(apps|test)\//, says: 'apps' },
];

export function packageFault(path: string, layer: Layer, of: string): string | undefined {
  const keeper = kept.find(({ name, by }) => name.test(of) && !by.test(path));
  if (keeper) return `imports ${of}, which is kept to ${keeper.says}`;
  const inTheRuntime = path === 'libs/durable/temporal.ts' && of === '@temporalio/workflow';
  return packages[layer].test(of) || inTheRuntime
    ? undefined
    : `imports ${of}: ${layer} may not import that package`;
}
