/** The README's diagrams are drawn from the prose: see apps/cli/diagrams.ts. */
import { readFileSync } from 'node:fs';
import { drawn } from '../apps/cli/diagrams';
import { procedures } from '../workflows/procedures';

it.each(procedures.map((p) => [p.name, p] as const))(
  'the README draws %s as its prose runs: after a change run "npm run diagrams"',
  async (_, procedure) => {
    const readme = readFileSync('README.md', 'utf8');
    expect(readme).toBe(await drawn(readme, [procedure]));
  },
);
