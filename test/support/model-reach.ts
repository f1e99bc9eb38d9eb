/** Whether whoever walks on comes to an ending of the prose. */
import { path, type Explored, type Node } from './model-node';

/**
 * From wherever no move is left untaken, and from every shape once all states are known, an
 * ending of the prose is within reach.
 */
export function reaches(nodes: ReadonlyMap<string, Node>, seen: Explored): void {
  const before = new Map<string, string[]>();
  for (const [key, { next }] of nodes)
    for (const to of next) before.set(to, [...(before.get(to) ?? []), key]);
  const back = (from: Iterable<string>) => {
    const found = new Set(from);
    for (const key of found) for (const earlier of before.get(key) ?? []) found.add(earlier);
    return found;
  };
  const keys = [...nodes];
  seen.reach = back(keys.filter(([, { ended }]) => ended === 'prose').map(([key]) => key)).size;
  const hope = back(
    keys
      .filter(([, { ended, expanded, cut }]) => ended === 'prose' || !expanded || cut)
      .map(([key]) => key),
  );
  const onward = new Map<string, Set<string>>();
  for (const [, { shape, next }] of keys)
    onward.set(
      shape,
      new Set([...(onward.get(shape) ?? []), ...[...next].map((to) => nodes.get(to)!.shape)]),
    );
  const prose = new Set(
    keys.filter(([, { ended }]) => ended === 'prose').map(([, { shape }]) => shape),
  );
  for (const shape of seen.shapes) {
    const ahead = new Set([shape]);
    for (const one of ahead) for (const to of onward.get(one) ?? []) ahead.add(to);
    if ([...ahead].some((one) => prose.has(one))) seen.onward += 1;
    else if (seen.whole)
      throw new Error(
        `no ending of the prose is ever reached from where a case stands like this: ${shape}`,
      );
  }
  const dead = keys.find(([key, { ended }]) => ended !== 'side' && !hope.has(key));
  if (dead)
    throw new Error(
      `no ending of the prose can be reached from here: ${dead[1].shape}, after: ` +
        path(dead[1]).join(' → '),
    );
}
