/** A procedure as a later build might have it: what is done to it here is done to any. */
import type { Proceedings, Procedure } from '../../libs/domain/procedure';

/** The prose as it was, each of whose verbs may be another. */
export const reworded = (
  procedure: Procedure,
  change: (panel: Proceedings) => Partial<Proceedings>,
): Procedure => ({
  ...procedure,
  procedure: (panel) =>
    procedure.procedure({
      stage: (name) => panel.stage(name),
      both: (...strands) => panel.both(...strands),
      finds: (finding) => panel.finds(finding),
      tells: (role, notice) => panel.tells(role, notice),
      opens: (name, facts) => panel.opens(name, facts),
      follows: (what) => panel.follows(what),
      ...change(panel),
    }),
});

/** A stage more, before the one of this name. */
export function withStageBefore(procedure: Procedure, stage: string, since?: string): Procedure {
  const rule = procedure.stages[stage]!;
  const through = async (panel: Proceedings, name: string): Promise<void> => {
    if (name === stage) await panel.stage('added');
    await panel.stage(name);
  };
  return {
    ...reworded(procedure, (panel) => ({
      stage: (name) => through(panel, name),
      both: (...strands) =>
        panel.both(
          ...strands.map((one) => (typeof one === 'string' ? () => through(panel, one) : one)),
        ),
    })),
    stages: {
      ...procedure.stages,
      added: { ...rule, done: () => false, ...(since === undefined ? {} : { since }) },
    },
  };
}

/** Every rule of a table, changed alike. */
export const each = <T>(
  table: { readonly [name: string]: T },
  change: (one: T, name: string) => T,
): { readonly [name: string]: T } =>
  Object.fromEntries(Object.entries(table).map(([name, one]) => [name, change(one, name)]));
