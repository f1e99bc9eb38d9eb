/**
 * The README's diagrams are printed from the prose. To print them anew: PRINT_DIAGRAMS=1 npm test
 * -- test/readme.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { diagram } from '../libs/domain/diagram';
import { procedures } from '../workflows/procedures';

it.each(procedures.map((p) => [p.name, p] as const))(
  'the README draws %s as its prose runs',
  async (name, procedure) => {
    const readme = readFileSync('README.md', 'utf8');
    const [begin, end] = [`<!-- diagram of ${name} -->`, '<!-- end of diagram -->'];
    const drawn = `${begin}\n${await diagram(procedure)}\n${end}`;
    const at = readme.indexOf(begin);
    if (at < 0)
      throw new Error(
        `README.md has no place for a diagram of ${name}: add the line ${begin} and the line ` +
          `${end}`,
      );
    const stands = readme.slice(at, readme.indexOf(end, at) + end.length);
    if (process.env.PRINT_DIAGRAMS) writeFileSync('README.md', readme.replace(stands, drawn));
    else expect(stands).toBe(drawn);
  },
);
