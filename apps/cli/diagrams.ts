/**
 * The README's diagrams, drawn from the prose of the procedures: `npm run diagrams` writes them, and
 * a test fails where they differ.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { diagram } from '../../libs/domain/diagram';
import type { Procedure } from '../../libs/domain/procedure';
import { procedures } from '../../workflows/procedures';

const file = 'README.md';
const end = '<!-- end of diagram -->';

/** The README with every procedure's diagram as its prose runs; a further one stands last. */
export async function drawn(readme: string, all: readonly Procedure[]): Promise<string> {
  let text = readme;
  for (const procedure of all) {
    const begin = beginOf(procedure);
    if (!text.includes(begin)) text = withPlaceFor(procedure, text);
    const at = text.indexOf(begin);
    const after = text.indexOf(end, at);
    text = `${text.slice(0, at)}${begin}\n\n${await diagram(procedure)}\n\n${text.slice(after)}`;
  }
  return text;
}

const beginOf = ({ name }: Procedure): string => `<!-- diagram of ${name} -->`;

/** Throws where the text has no diagram to stand after. */
function withPlaceFor(procedure: Procedure, text: string): string {
  const last = text.lastIndexOf(end);
  if (last < 0) throw new Error(`${file} has no place for diagrams: no line ${end}`);
  const [before, behind] = [text.slice(0, last + end.length), text.slice(last + end.length)];
  return `${before}\n\n${procedure.words.title}:\n\n${beginOf(procedure)}\n\n${end}${behind}`;
}

if (require.main === module) {
  drawn(readFileSync(file, 'utf8'), procedures).then(
    (text) => {
      writeFileSync(file, text);
    },
    (error: Error) => {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 1;
    },
  );
}
