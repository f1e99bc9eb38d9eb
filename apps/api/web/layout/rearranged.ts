/** A list on a page, after one of its buttons. */
import type { Posted } from './posted';

/**
 * After "add another" or "take away": the boxes as they shall now be shown. Undefined where neither
 * was pressed.
 */
export function rearranged(posted: Posted): Posted | undefined {
  const { _add: add, _remove: remove } = posted;
  if (typeof add === 'string')
    return { ...posted, [`${add}/count`]: String((Number(posted[`${add}/count`]) || 0) + 1) };
  if (typeof remove !== 'string') return undefined;
  const [, list, at] = /^(.+)\/(\d+)$/.exec(remove) ?? [];
  if (list === undefined) return undefined;
  const moved = Object.entries(posted).flatMap(([name, value]) => {
    const [, index, rest] = name.startsWith(`${list}/`)
      ? (/^(\d+)\/(.+)$/.exec(name.slice(list.length + 1)) ?? [name])
      : [name];
    if (index === undefined || Number(index) < Number(at)) return [[name, value] as const];
    return Number(index) === Number(at)
      ? []
      : [[`${list}/${Number(index) - 1}/${rest}`, value] as const];
  });
  return {
    ...Object.fromEntries(moved),
    [`${list}/count`]: String(Math.max((Number(posted[`${list}/count`]) || 0) - 1, 0)),
  };
}
