/**
 * `npm run walkthrough [-- name …]`: every procedure's scenarios against the running system, or
 * those of a procedure or a walk that is named. They are in its mirror,
 * test/workflows/<procedure>/walkthrough.ts; nothing here names one.
 */
import { procedures } from '../../workflows/procedures';
import { Walk, type Scenario } from './walk';

/** The scenarios in a procedure's mirror; none where it has no such file. */
export function scenariosOf(procedure: string): readonly Scenario[] {
  const path = `../workflows/${procedure}/walkthrough`;
  try {
    require.resolve(path);
  } catch {
    return [];
  }
  return (require(path) as { scenarios: readonly Scenario[] }).scenarios;
}

/** Walk them all; throws at the first step that does not hold. Gives the number walked. */
export async function walkthrough(
  url: string,
  names: readonly string[],
  print?: (line: string) => void,
): Promise<number> {
  const walk = new Walk(url, print);
  let walked = 0;
  const all = procedures.map(({ name }) => ({ name, scenarios: scenariosOf(name) }));
  const called = all.flatMap(({ scenarios }) => scenarios.flatMap((one) => one.called ?? []));
  const chosen =
    names.length === 0
      ? all
      : names.flatMap((asked) => {
          const found = all.flatMap(({ name, scenarios }) =>
            name === asked
              ? [{ name, scenarios }]
              : scenarios.some((one) => one.called === asked)
                ? [{ name, scenarios: scenarios.filter((one) => one.called === asked) }]
                : [],
          );
          if (found.length === 0)
            throw new Error(
              `There is no procedure or walk named ${asked}: choose from ${[...new Set([...all.map(({ name }) => name), ...called])].join(', ')}`,
            );
          return found;
        });
  for (const { name, scenarios } of chosen) {
    if (scenarios.length === 0)
      throw new Error(
        `The procedure ${name} has no walkthrough: write test/workflows/${name}/walkthrough.ts`,
      );
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
  fetch(`${url}/ping`)
    .catch(() => {
      throw new Error(
        `Nothing answers at ${url}: start the system with "npm start" in another window, or ` +
          'set PUBLIC_URL',
      );
    })
    .then(() => walkthrough(url, process.argv.slice(2)))
    .then(
      (walked) => {
        process.stdout.write(`\n${walked} walked, every step held\n`);
      },
      (error: Error) => {
        process.stderr.write(`\n${error.message}\n`);
        process.exitCode = 1;
      },
    );
}
