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

/** The README with every procedure's diagram as its prose runs; throws where one has no place. */
export async function drawn(readme: string, all: readonly Procedure[]): Promise<string> {
  let text = readme;
  for (const procedure of all) {
    const begin = `<!-- diagram of ${procedure.name} -->`;
    const at = text.indexOf(begin);
    if (at < 0)
      throw new Error(
        `${file} has no place for a diagram of ${procedure.name}: add the line ${begin} and the ` +
          `line ${end}`,
      );
    const after = text.indexOf(end, at);
    text = `${text.slice(0, at)}${begin}\n\n${await diagram(procedure)}\n\n${text.slice(after)}`;
  }
  return text;
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
