/**
 * No code reads or rewrites a sentence: what it goes by is data (a type, a kind, a pointer), or a
 * better wording would break it. A sentence is told by two words that stand side by side. A text
 * that is compared whole may be a word of a list, where some file declares it as one.
 */
import ts from 'typescript';
import { lineOf, nodesOf, parsed, type Files } from './house';
import { mayRead, type Reading } from './may-read';

const rooms = /^(apps|libs|workflows|activities)\//;
const readers = new Set([
  ...['test', 'exec', 'match', 'matchAll', 'search', 'replace', 'replaceAll', 'split'],
  ...['startsWith', 'endsWith', 'includes', 'indexOf', 'lastIndexOf'],
]);
const compares = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
]);

/** The first may be the first of its sentence. */
const twoWords = /(?<![\w.])[A-Za-z][a-z]+(?:[’'][a-z]+)?[,;:]? [a-z]{2,}(?!\w)/;
const isPiece = (text: string): boolean => twoWords.test(text);

/** A pattern as the text it would find, as far as that is known. */
const patternOf = (source: string): string =>
  source
    .replace(/\\s|\[ \]|\\x20/g, ' ')
    .replace(/\.[*+]\??/g, '')
    .replace(/\\b|[\^$]/g, '')
    .replace(/\(\?(?:<?[=!]|:|<\w+>)|[()]/g, '')
    .replace(/\\[wdWDS]|\[(?:\\.|[^\]])*\]/g, '#')
    .replace(/\\(.)/g, '$1')
    .replace(/ [*+?]?( [*+?]?)*/g, ' ');

/** Every reading of a sentence as 'file:line says what', and every leave that nobody takes. */
export function sentenceFaults(
  files: Files,
  leave: readonly Reading[] = mayRead,
): readonly string[] {
  const house = Object.entries(files).filter(([path]) => rooms.test(path));
  const lists = new Set(house.flatMap(([path, text]) => declaredIn(parsed(path, text))));
  const readings = house.flatMap(([path, text]) =>
    readingsOf(parsed(path, text), lists).map((one) => ({ path, ...one })),
  );
  const taken = ({ path, reads }: { path: string; reads: string }) =>
    leave.find((one) => path.startsWith(one.path) && one.reads === reads);
  const used = new Set(readings.map(taken));
  return [
    ...readings
      .filter((one) => !taken(one))
      .map(({ path, line, reads }) => `${path}:${line} reads a sentence: ${reads}`),
    ...leave
      .filter((one) => !used.has(one))
      .map(({ path, reads }) => `${path} has leave to read what it does not: ${reads}`),
  ];
}

/** What is given to such a property is a kind of thing, and no sentence. */
const kinds = new Set(['is', 'kind', 'of', 'type']);

/** Texts that are words of a list: types of one text, keys of a table, kinds. */
const declaredIn = (source: ts.SourceFile): readonly string[] =>
  nodesOf(source).flatMap((node) => {
    if (ts.isLiteralTypeNode(node) && ts.isStringLiteral(node.literal)) return [node.literal.text];
    if (!ts.isPropertyAssignment(node) && !ts.isPropertySignature(node)) return [];
    if (ts.isStringLiteral(node.name)) return [node.name.text];
    return kinds.has(node.name.getText(source)) &&
      ts.isPropertyAssignment(node) &&
      ts.isStringLiteral(node.initializer)
      ? [node.initializer.text]
      : [];
  });

interface Found {
  readonly line: number;
  readonly reads: string;
}

function readingsOf(source: ts.SourceFile, lists: ReadonlySet<string>): readonly Found[] {
  const nodes = nodesOf(source);
  const kept = new Map(nodes.flatMap((node) => constant(node) ?? []));
  /** A name stands for the text it was given in the same file. */
  const meant = (node: ts.Expression): ts.Expression =>
    (ts.isIdentifier(node) && kept.get(node.text)) || node;
  return nodes
    .flatMap((node) => [
      ...sought(node).map(meant).filter(holdsPiece),
      ...compared(node)
        .map(meant)
        .filter(holdsPiece)
        .filter((text) => !isOfList(text, lists)),
    ])
    .map((node) => ({ line: lineOf(source, node), reads: node.getText(source) }));
}

function constant(node: ts.Node): readonly (readonly [string, ts.Expression])[] | undefined {
  if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name)) return undefined;
  const { initializer } = node;
  return initializer &&
    (ts.isStringLiteralLike(initializer) || ts.isTemplateExpression(initializer))
    ? [[node.name.text, initializer]]
    : undefined;
}

/** What a part of a text is looked for by: every pattern, and what a reader of texts is given. */
function sought(node: ts.Node): readonly ts.Expression[] {
  if (ts.isRegularExpressionLiteral(node)) return [node];
  if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && isNamed(node, 'RegExp'))
    return [...(node.arguments ?? [])].slice(0, 1);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression: on, name } = node.expression;
  if (!readers.has(name.text)) return [];
  const among = ts.isArrayLiteralExpression(on) ? on.elements : [];
  const [first] = node.arguments;
  return [
    ...(first === undefined || ts.isRegularExpressionLiteral(first) ? [] : [first]),
    ...among,
  ];
}

const isNamed = ({ expression }: ts.NewExpression | ts.CallExpression, name: string): boolean =>
  ts.isIdentifier(expression) && expression.text === name;

/** What a whole text is held against. */
function compared(node: ts.Node): readonly ts.Expression[] {
  if (ts.isCaseClause(node)) return [node.expression];
  return ts.isBinaryExpression(node) && compares.has(node.operatorToken.kind)
    ? [node.left, node.right]
    : [];
}

function holdsPiece(node: ts.Expression): boolean {
  if (ts.isRegularExpressionLiteral(node))
    return isPiece(patternOf(node.text.replace(/^\/|\/[a-z]*$/g, '')));
  if (ts.isStringLiteralLike(node)) return isPiece(node.text);
  if (!ts.isTemplateExpression(node)) return false;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].some(({ text }) =>
    isPiece(text),
  );
}

const isOfList = (node: ts.Expression, lists: ReadonlySet<string>): boolean =>
  ts.isStringLiteralLike(node) && lists.has(node.text);
