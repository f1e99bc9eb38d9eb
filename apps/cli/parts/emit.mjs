/**
 * Compiles without looking at types, a file in milliseconds, to where a build puts it. Whoever
 * checks types stands beside. What a build remembers of dist is forgotten, for it is no more so.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { forgetBuilt } from './build.mjs';
import { project } from './places.mjs';

const options = {
  swcrc: false,
  sourceMaps: true,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
    keepClassNames: true,
  },
  module: { type: 'commonjs', ignoreDynamic: true },
};

/** Where a source's compiled file stands, from the project's folder. */
export const compiled = (file) => join('dist', file.replace(/\.ts$/, '.js'));

/** Compiles these; removes what came of those that are gone. Gives the faults it found. */
export async function emit(files) {
  forgetBuilt();
  const faults = await Promise.all(
    files.map((file) =>
      emitOne(file).then(
        () => undefined,
        (error) => `${file}: ${error.message}`,
      ),
    ),
  );
  return faults.filter((fault) => fault !== undefined);
}

async function emitOne(file) {
  const from = join(project, file);
  const to = join(project, compiled(file));
  if (!existsSync(from)) return rmSync(to, { force: true });
  mkdirSync(dirname(to), { recursive: true });
  if (file.endsWith('.json')) return copyFileSync(from, to);
  const { transformFile } = await import('@swc/core');
  const { code, map } = await transformFile(from, options);
  writeFileSync(`${to}.map`, map);
  writeFileSync(to, `${code}\n//# sourceMappingURL=${to.split('/').pop()}.map\n`);
}
