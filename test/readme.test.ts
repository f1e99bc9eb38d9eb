/** The README's diagrams are drawn from the prose: see apps/cli/diagrams.ts. */
import { readFileSync } from 'node:fs';
import { drawn } from '../apps/cli/diagrams';
import type { Procedure } from '../libs/domain/procedure';
import { procedures } from '../workflows/procedures';
import { reparation } from './support/added/reparation';

it.each(procedures.map((p) => [p.name, p] as const))(
  'the README draws %s as its prose runs: after a change run "npm run diagrams"',
  async (_, procedure) => {
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toBe(await drawn(readme, [procedure]));
  },
);

it('finds a place for a further procedure after the last, and draws it there once', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const further = [...procedures, reparation as Procedure];
  const withIt = await drawn(readme, further);
  const added = withIt.slice(withIt.indexOf('Reparation:'));
  expect(added).toMatch(/^Reparation:\n\n<!-- diagram of reparation -->\n\n```mermaid\n/);
  expect(await drawn(withIt, further)).toBe(withIt);
  expect(withIt.replace(/\n\nReparation:[\s\S]*?<!-- end of diagram -->/, '')).toBe(readme);
});
