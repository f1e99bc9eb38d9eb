/** The apps that are compiled and run, as nest-cli.json lists them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './places.mjs';

const { projects, compilerOptions } = JSON.parse(
  readFileSync(join(project, 'nest-cli.json'), 'utf8'),
);

/** By name, the compiled file of each that is run, from the project's folder. */
export const programs = Object.fromEntries(
  Object.entries(projects).map(([name, { sourceRoot, entryFile }]) => [
    name,
    join('dist', sourceRoot, `${entryFile}.js`),
  ]),
);
export const { tsConfigPath } = compilerOptions;
