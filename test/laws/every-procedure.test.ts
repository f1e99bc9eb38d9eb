/** The laws of declarations, over every procedure of the registry. Those of lives are in lives/. */
import * as bundled from '../../workflows';
import { procedures } from '../../workflows/procedures';
import { isBundled, ofDeclarations } from './laws';

describe('the worker', () => {
  it('bundles every procedure, each under its own name', () =>
    isBundled(procedures, Object.keys(bundled)));
});

describe.each(procedures.map((procedure) => [procedure.name, procedure] as const))(
  'the procedure %s',
  (_name, procedure) => {
    it.each(ofDeclarations.map(({ says, holds }) => [says, holds] as const))(
      'holds the law: %s',
      async (_says, holds) => {
        await holds(procedure);
      },
    );
  },
);
