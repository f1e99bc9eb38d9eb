/**
 * Everything a file imports, however it is written. `import type` counts as any other import: what
 * a file is told of, it comes to lean on.
 */
import { posix } from 'node:path';
import ts from 'typescript';
import { lineOf, nodesOf, parsed } from './house';

export interface Import {
  readonly line: number;
  /** Undefined where it cannot be read without running it. */
  readonly of: string | undefined;
}

export function importsOf(path: string, text: string): readonly Import[] {
  const source = parsed(path, text);
  return nodesOf(source).flatMap((node) => {
    const from = importedBy(node);
    return from
      ? [{ line: lineOf(source, from), of: ts.isStringLiteralLike(from) ? from.text : undefined }]
      : [];
  });
}

/** Where a relative import leads; undefined for a package. */
export const targetOf = (path: string, of: string | undefined): string | undefined =>
  of?.startsWith('.') ? posix.join(posix.dirname(path), of) : undefined;

function importedBy(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isExternalModuleReference(node)) return node.expression;
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node.argument;
  if (ts.isCallExpression(node) && imports(node.expression)) return node.arguments[0];
  return undefined;
}

const imports = (callee: ts.Expression): boolean =>
  callee.kind === ts.SyntaxKind.ImportKeyword ||
  (ts.isIdentifier(callee) && callee.text === 'require') ||
  (ts.isPropertyAccessExpression(callee) &&
    ts.isIdentifier(callee.expression) &&
    callee.expression.text === 'require' &&
    callee.name.text === 'resolve');
