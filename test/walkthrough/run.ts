/**
 * `npm run walkthrough [-- procedure …]`: every procedure's scenarios against the running system. A procedure's
 * scenarios are in its mirror, test/workflows/<procedure>/walkthrough.ts; nothing here names one.
 */
import { procedures } from '../../workflows/procedures';
import { Walk, type Scenario } from './walk';

/** The scenarios in a procedure's mirror; none where it has no such file. */
export function scenariosOf(procedure: string): readonly Scenario[] {
  const path = `../workflows/${procedure}/walkthrough`;
  try { require.resolve(path); } catch { return []; }
  return (require(path) as { scenarios: readonly Scenario[] }).scenarios;
}

/** Walk them all; throws at the first step that does not hold. Gives the number walked. */
export async function walkthrough(url: string, names: readonly string[], print?: (line: string) => void): Promise<number> {
  const walk = new Walk(url, print);
  let walked = 0;
  for (const name of names.length > 0 ? names : procedures.map((p) => p.name)) {
    if (!procedures.some((p) => p.name === name)) throw new Error(`There is no procedure named ${name}: choose from ${procedures.map((p) => p.name).join(', ')}`);
    const scenarios = scenariosOf(name);
    if (scenarios.length === 0) throw new Error(`The procedure ${name} has no walkthrough: write test/workflows/${name}/walkthrough.ts`);
    for (const { says, run } of scenarios) {
      walk.note(`\n${name}: ${says}`);
      await run(walk);
      walked += 1;
    }
  }
  return walked;
}

if (require.main === module) {
  const url = process.env.PUBLIC_URL ?? 'http://127.0.0.1:3000';
  fetch(`${url}/ping`).catch(() => { throw new Error(`Nothing answers at ${url}: start the system with "npm start" in another window, or set PUBLIC_URL`); })
    .then(() => walkthrough(url, process.argv.slice(2)))
    .then((walked) => { process.stdout.write(`\n${walked} walked, every step held\n`); }, (error: Error) => { process.stderr.write(`\n${error.message}\n`); process.exitCode = 1; });
}
