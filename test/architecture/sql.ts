/**
 * No SQL text in apps: queries are said in libs/database, by subject. Words of SQL are told from
 * English by standing in one case, and by what stands beside them.
 */
import ts from 'typescript';
import { lineOf, nodesOf, parsed, type Files } from './house';

/** Plain scripts that make the servers, or ask whether they answer, before anything is compiled. */
const before = /^apps\/cli\/parts\/(answers|postgres[a-z-]*)\.mjs$/;

/** Written in small letters; the same in capitals is meant too. */
const signs: readonly RegExp[] = [
  /^\s*select\s+(\*|\d|[\w.]+\s*(,|$|from\b|as\b|\()|count\()/,
  /\bselect\b[^]*\bfrom\s+[a-z_]/,
  /\binsert\s+into\s+[a-z_.]+\s*($|\(|select\b|values\b)/,
  /\bupdate\s+[a-z_.]+\s+set\b/,
  /\bdelete\s+from\s+[a-z_.]+\s*($|where\b|using\b|returning\b)/,
  /\b(create|alter|drop|truncate)\s+(table|database|index|role|view|policy)\b/,
  /\bwhere\s+[\w."]+\s*(=|<|>|\bis\s+(not\s+)?null\b|\bin\s*\()/,
  /\b(order|group)\s+by\s+[a-z_]+(\.|,|\s+(asc|desc)\b|$)/,
  /\bjoin\s+[a-z_.]+(\s+[a-z]+)?\s+(on\s+[\w.]+\s*=|using\s*\()/,
  /\b(and|or|not)\s+exists\s*\(/,
  /\bis\s+(not\s+)?null\b/,
  /=\s*any\s*\(/,
  /::(text|uuid|int|bigint|jsonb?|date|timestamptz)\b/,
  /([=<>(,]|\blimit)\s*\$\d+\b/,
  /(^|[\s(,])[a-z]{1,2}\.[a-z]+(_[a-z]+)*\s*(,\s*[a-z]{1,2}\.[a-z]|=|<>|<|>)/,
];

const looksLikeSql = (text: string): boolean =>
  signs.some((sign) => sign.test(text) || sign.test(inCapitals(text)));

/** Words that stand in capitals, made small; those in both are left as they are. */
const inCapitals = (text: string): string =>
  text.replace(/\b[A-Z]{2,}\b/g, (word) => word.toLowerCase());

/** Every text that looks like SQL, and every call of a `query`, as 'file:line says what'. */
export function sqlFaults(files: Files): readonly string[] {
  return Object.entries(files)
    .filter(([path]) => path.startsWith('apps/') && !before.test(path))
    .flatMap(([path, text]) => {
      const source = parsed(path, text);
      return nodesOf(source).flatMap((node) => {
        const says = faultOf(node);
        return says === undefined ? [] : [`${path}:${lineOf(source, node)} ${says}`];
      });
    });
}

function faultOf(node: ts.Node): string | undefined {
  if (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    node.expression.name.text === 'query'
  )
    return 'asks the database by query(): say it in libs/database';
  const text = textOf(node);
  return text !== undefined && looksLikeSql(text)
    ? 'holds SQL: say it in libs/database'
    : undefined;
}

/** A text in quotation marks, or a template whose gaps hold anything. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  return ts.isTemplateExpression(node)
    ? [node.head, ...node.templateSpans.map(({ literal }) => literal)]
        .map(({ text }) => text)
        .join('…')
    : undefined;
}
