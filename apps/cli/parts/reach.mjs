/** Which compiled files a program loads, by what they require of one another. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './places.mjs';

const required = /\brequire\("(\.{1,2}\/[^"]+)"\)/g;

/** The files that a program loads, itself among them, from the project's folder. */
export function reach(program, found = new Set()) {
  if (found.has(program)) return found;
  found.add(program);
  if (!program.endsWith('.js') || !existsSync(join(project, program))) return found;
  for (const [, name] of readFileSync(join(project, program), 'utf8').matchAll(required)) {
    const file = resolved(join(program, '..', name));
    if (file) reach(file, found);
  }
  return found;
}

const resolved = (path) =>
  [`${path}.js`, join(path, 'index.js'), path].find((file) =>
    /\.js(on)?$/.test(file) ? existsSync(join(project, file)) : false,
  );
