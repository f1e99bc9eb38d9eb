/**
 * The wordings of procedures as their folders say them: each string beside the key it is said of,
 * read from the text of files, so that what is spread from workflows/parts is not counted.
 */
import ts from 'typescript';

export type Files = Readonly<Record<string, string>>;

const words = /^workflows\/([^/]+)\/(?:[^/]+\/)*words(?:\.ts$|\/)/;

/** Words said of a name in a group: without that name, "done" is said of every act. */
const ofTheKeyAbove = ['name', 'done', 'about', 'label', 'hint', 'subject', 'text', 'title'];

/** What is said alike in three folders or more, as 'key: sentence (folder, folder, folder)'. */
export function saidThrice(files: Files): readonly string[] {
  const folders = new Map<string, Set<string>>();
  for (const [path, text] of Object.entries(files)) {
    const [, folder] = words.exec(path) ?? [];
    if (folder === undefined || folder === 'parts') continue;
    for (const wording of wordingsOf(path, text))
      folders.set(wording, (folders.get(wording) ?? new Set<string>()).add(folder));
  }
  return [...folders]
    .filter(([, said]) => said.size >= 3)
    .map(([wording, said]) => `${wording} (${[...said].sort().join(', ')})`);
}

function wordingsOf(path: string, text: string): readonly string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const found: string[] = [];
  const visit = (node: ts.Node, above: string): void => {
    const named = ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node);
    if (!named || !node.initializer) return ts.forEachChild(node, (child) => visit(child, above));
    const key = keyOf(node.name);
    // How a label is put is no wording.
    if (key === 'as') return;
    const sentence = sentenceOf(node.initializer);
    if (sentence === undefined) return visit(node.initializer, key);
    found.push(`${ofTheKeyAbove.includes(key) ? `${above}.${key}` : key}: ${sentence}`);
  };
  visit(source, '');
  return found;
}

const keyOf = (name: ts.Node): string =>
  ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : name.getText();

/** A string, or several put together; undefined for anything else. */
function sentenceOf(node: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isBinaryExpression(node)) return undefined;
  const [left, right] = [sentenceOf(node.left), sentenceOf(node.right)];
  return left === undefined || right === undefined ? undefined : left + right;
}
