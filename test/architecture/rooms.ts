/**
 * No arrow inside apps/api runs back up: what puts the rooms together imports rooms, features
 * import web/ and one another's faces, web/ imports no feature, and features form no circle.
 */
import type { Files } from './house';
import { importsOf, targetOf } from './imports';

/** The folder of apps/api in which a file stands; '' for those that put the rooms together. */
const roomOf = (path: string): string | undefined => {
  const [, room, file] = /^apps\/api\/(?:([^/]+)\/)?(.*)$/.exec(path) ?? [];
  return file === undefined ? undefined : (room ?? '');
};

interface Arrow {
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly target: string;
}

function arrowsOf(files: Files): readonly Arrow[] {
  const rooms = new Set(Object.keys(files).map(roomOf));
  return Object.entries(files).flatMap(([path, text]) => {
    const from = roomOf(path);
    if (from === undefined) return [];
    return importsOf(path, text).flatMap(({ line, of }) => {
      const target = targetOf(path, of);
      if (target === undefined || !target.startsWith('apps/api')) return [];
      const last = /^apps\/api\/([^/]+)$/.exec(target)?.[1];
      const to = last !== undefined && rooms.has(last) ? last : (roomOf(target) ?? '');
      return [{ at: `${path}:${line}`, from, to, target }];
    });
  });
}

/** Every arrow that runs up or past a face, as 'file:line says why'; then every circle. */
export function roomFaults(files: Files): readonly string[] {
  const arrows = arrowsOf(files).filter(({ from, to }) => from !== '' && from !== to);
  return [
    ...arrows.flatMap((arrow) => {
      const says = faultOf(arrow);
      return says === undefined ? [] : [`${arrow.at} ${says}`];
    }),
    ...circlesOf(arrows.filter(({ from, to }) => from !== 'web' && to !== 'web' && to !== '')),
  ];
}

function faultOf({ from, to, target }: Arrow): string | undefined {
  if (to === '') return `imports ${target}, which puts the rooms together`;
  if (from === 'web') return `imports the feature ${to}: web/ lies below the features`;
  if (to === 'web' || isFace(to, target)) return undefined;
  return `imports the inside of ${to}: use its face, ${to}/index.ts`;
}

const isFace = (room: string, target: string): boolean =>
  [`apps/api/${room}`, `apps/api/${room}/index`, `apps/api/${room}/${room}.module`].includes(
    target,
  );

/** Each circle once, said from the first of its features. */
function circlesOf(arrows: readonly Arrow[]): readonly string[] {
  const next = new Map<string, Set<string>>();
  for (const { from, to } of arrows) next.set(from, (next.get(from) ?? new Set()).add(to));
  const found = new Set<string>();
  const walk = (way: readonly string[]): void => {
    for (const to of next.get(way.at(-1)!) ?? []) {
      if (to === way[0]) found.add([...way, to].join(' → '));
      // From the first of its features alone, so that each circle is met once.
      else if (to > way[0]! && !way.includes(to)) walk([...way, to]);
    }
  };
  for (const room of next.keys()) walk([room]);
  return [...found].map((circle) => `the features ${circle} form a circle`);
}
