/** Faults in a procedure and its policy, made in memory. */
import { last, type Case } from '../../../libs/domain/case';
import type { Rung } from '../../../libs/domain/ladder';
import type { Procedure } from '../../../libs/domain/procedure';
import { reparation } from '../../support/added/reparation';

const good = reparation as Procedure;
const changed = (
  says: string,
  change: Partial<Procedure>,
): { readonly says: string; readonly procedure: Procedure } => ({
  says,
  procedure: { ...good, ...change },
});
const agreeing = good.policy.clocks.agreeing!;
const laddered = (ladder: readonly unknown[]): Partial<Procedure> => ({
  policy: {
    ...good.policy,
    clocks: { ...good.policy.clocks, agreeing: { ...agreeing, ladder: ladder as readonly Rung[] } },
  },
});
const staged = (stage: 'agreeing' | 'doing', change: object): Partial<Procedure> => ({
  stages: { ...good.stages, [stage]: { ...good.stages[stage]!, ...change } },
});
const clocked = (clock: 'agreeing' | 'doing', change: object): Partial<Procedure> => ({
  clocks: { ...good.clocks, [clock]: { ...good.clocks[clock]!, ...change } },
});
const acted = (act: string, change: object): Partial<Procedure> => ({
  acts: { ...good.acts, [act]: { ...good.acts[act]!, ...change } },
});
const [onTheDay, manager] = agreeing.ladder as readonly [Rung, Rung];
const without = <T extends object>(from: T, key: string): T =>
  Object.fromEntries(Object.entries(from).filter(([name]) => name !== key)) as T;

export const inProcedures: readonly { readonly says: string; readonly procedure: Procedure }[] = [
  changed(
    'a rung names a role that nobody can hold',
    laddered([onTheDay, { ...manager, tell: 'inspector' }]),
  ),
  changed(
    'silence is told to a role that nobody can hold',
    laddered([
      onTheDay,
      { ...manager, acknowledge: { within: '1 working day', otherwise: 'inspector' } },
    ]),
  ),
  changed(
    'a warning stands after the day itself',
    laddered([
      onTheDay,
      { key: 'warning', when: { before: '1 working day' }, speaksAt: '09:00', tell: 'holder' },
      manager,
    ]),
  ),
  changed(
    'a ladder without a top',
    laddered([
      onTheDay,
      { key: 'manager', when: { after: '1 working day' }, speaksAt: '09:00', tell: 'teamManager' },
    ]),
  ),
  changed('a ladder without a rung', laddered([])),
  changed('the law’s own date may pause', {
    policy: {
      ...good.policy,
      clocks: { ...good.policy.clocks, agreeing: { ...agreeing, standing: 'statute' } },
    },
  }),
  changed('a stage without a clock', {
    clocks: without(good.clocks, 'doing'),
    policy: { ...good.policy, clocks: without(good.policy.clocks, 'doing') },
    words: {
      ...good.words,
      clocks: without(good.words.clocks, 'doing'),
      triggers: without(good.words.triggers, 'doing'),
    },
  }),
  changed('a clock that never starts', clocked('doing', { starts: () => [] })),
  changed(
    'a clock stopped by the wrong act',
    clocked('agreeing', {
      stops: (c: Case) =>
        last(c, 'recordOversight') !== undefined ||
        last(c, 'agree') !== undefined ||
        last(c, 'decline') !== undefined,
    }),
  ),
  changed(
    'an act that stops a clock whose work is not done',
    acted('recordOversight', { brings: () => [{ kind: 'stopped', id: 'agreeing' }] }),
  ),
  changed('a stage that is never done', staged('doing', { done: () => false })),
  changed('an act that is always refused', acted('finish', { refuses: () => 'Not today' })),
  changed('a stage at which nothing is open', {
    ...staged('doing', { open: [] }),
    ...acted('finish', { anywhere: true, by: ['practitioner'], refuses: () => 'Not today' }),
  }),
  changed('a holder who is nobody', staged('doing', { holder: () => ({ role: 'nobody' }) })),
  changed(
    'a clock that decides',
    staged('agreeing', {
      done: (c: Case) =>
        good.stages.agreeing!.done(c, good.policy) ||
        c.clocks.some(({ rungs }) =>
          rungs.some(({ key, told }) => key === 'manager' && told !== undefined),
        ),
    }),
  ),
];
