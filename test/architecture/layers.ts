/**
 * Imports point down: apps → workflows, activities → temporal, intake, mail, logging →
 * durable, access, database → domain → nothing.
 */
import type { Files } from './house';
import { importsOf, targetOf } from './imports';
import { packageFault } from './packages';
import { procedureFault } from './procedures';

/** Where a file stands. */
export const layers = [
  'libs/domain',
  'libs/durable',
  'libs/access',
  'libs/database',
  'libs/temporal',
  'libs/intake',
  'libs/mail',
  'libs/logging',
  'workflows',
  'activities',
  'apps',
  'test',
] as const;
export type Layer = (typeof layers)[number];

const libs = layers.filter((layer) => layer.startsWith('libs/'));
const product = layers.filter((layer) => layer !== 'test' && layer !== 'apps');

/** What each layer may import of the others; itself is understood. */
const below: { readonly [L in Layer]: readonly Layer[] } = {
  'libs/domain': [],
  'libs/durable': ['libs/domain'],
  'libs/access': ['libs/domain'],
  'libs/database': ['libs/domain'],
  'libs/temporal': ['libs/durable', 'libs/database', 'libs/domain'],
  'libs/intake': ['libs/access', 'libs/database', 'libs/domain'],
  'libs/mail': ['libs/database', 'libs/domain'],
  'libs/logging': ['libs/domain'],
  workflows: ['libs/domain', 'libs/durable'],
  activities: ['libs/domain', 'libs/durable', 'libs/access', 'libs/database'],
  apps: product,
  test: [...product, 'apps'],
};

export const layerOf = (path: string): Layer | undefined =>
  layers.find((layer) => path.startsWith(`${layer}/`));

/** Every import that does not point down, as 'file:line says why'. */
export function layerFaults(files: Files): readonly string[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const layer = layerOf(path);
    if (!layer)
      return path.startsWith('libs/')
        ? [`${path} stands in no layer of libs: there are ${libs.join(', ')}`]
        : [];
    return importsOf(path, text).flatMap(({ line, of }) => {
      const says = faultOf(path, layer, of);
      return says === undefined ? [] : [`${path}:${line} ${says}`];
    });
  });
}

function faultOf(path: string, layer: Layer, of: string | undefined): string | undefined {
  const free = layer === 'apps' || layer === 'test';
  if (of === undefined)
    return free ? undefined : 'imports something that is known only when it runs';
  const target = targetOf(path, of);
  if (target === undefined) return packageFault(path, layer, of);
  const to = layerOf(target) ?? layerOf(`${target}/`);
  if (!to) return free ? undefined : `imports ${of}, which stands in no layer`;
  if (to !== layer && !below[layer].includes(to))
    return `imports ${to}, which does not lie below ${layer}`;
  return procedureFault(path, target);
}
