/**
 * The house as its files are, and how one is read. Rules are functions over files in memory, so
 * that violations can be planted in them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import ts from 'typescript';

export type Files = Readonly<Record<string, string>>;

/** The top folders that hold code. */
const tops = ['libs', 'workflows', 'activities', 'apps', 'test'] as const;

/** Every file of code that is committed, or about to be. */
export function house(): Files {
  const listed = execFileSync(
    'git',
    ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    { encoding: 'utf8' },
  ).split('\0');
  return Object.fromEntries(
    listed
      .filter((path) => /\.(ts|mjs)$/.test(path) && tops.some((top) => path.startsWith(`${top}/`)))
      .filter((path) => existsSync(path))
      .map((path) => [path, readFileSync(path, 'utf8')]),
  );
}

const sources = new Map<string, ts.SourceFile>();

/** Read once, whichever rules look at it. */
export function parsed(path: string, text: string): ts.SourceFile {
  const kept = sources.get(path);
  if (kept?.text === text) return kept;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  sources.set(path, source);
  return source;
}

/** Counted from one. */
export const lineOf = (source: ts.SourceFile, node: ts.Node): number =>
  source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;

/** Every node of a file, the outer ones first. */
export function nodesOf(source: ts.SourceFile): readonly ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
