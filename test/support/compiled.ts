/** TypeScript of this project as Node runs it, with no look at its types: that is the build's. */
import { transformSync } from '@swc/core';

export const compiled = (source: string): string =>
  transformSync(source, {
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  }).code;
