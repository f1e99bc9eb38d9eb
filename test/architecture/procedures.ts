/**
 * No procedure imports another. What several panels share is workflows/parts, which lies below the
 * procedures and imports none of them.
 */

/** The folder of workflows in which a file stands. */
const folderOf = (path: string): string | undefined => /^workflows\/([^/]+)\//.exec(path)?.[1];

const isRegistry = (target: string): boolean =>
  /^workflows(\/(index|procedures)(\.ts)?)?$/.test(target);

export function procedureFault(path: string, target: string): string | undefined {
  const from = folderOf(path);
  if (from === undefined || !`${target}/`.startsWith('workflows/')) return undefined;
  const says = from === 'parts' ? 'what panels share' : 'no procedure';
  const ends = from === 'parts' ? 'imports no procedure' : 'imports another';
  if (isRegistry(target)) return `imports the registry of procedures: ${says} ${ends}`;
  const to = folderOf(`${target}/`);
  return to === from || to === 'parts' ? undefined : `imports the procedure ${to}: ${says} ${ends}`;
}
