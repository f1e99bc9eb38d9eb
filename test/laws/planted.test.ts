/**
 * Faults planted on purpose: each law turns red on its own. A law that no fault can break proves
 * nothing.
 */
import { spawnSync } from 'node:child_process';
import type { Proceedings, Procedure } from '../../libs/domain/procedure';
import { CaseInHand } from '../../libs/durable/case-in-hand';
import { Clerk } from '../../libs/durable/clerk';
import { reparation } from '../support/added/reparation';
import { isBundled, ofDeclarations } from './laws';
import { overLives } from './over-lives';

const good = reparation as Procedure;
const broken = (change: Partial<Procedure>): Procedure => ({ ...good, ...change });
const law = (says: RegExp) => {
  const found = ofDeclarations.find((l) => says.test(l.says));
  if (!found) throw new Error(`There is no law that says ${says}`);
  return async (procedure: Procedure) => {
    await found.holds(procedure);
  };
};
const seed = 20261123;
const forward = async (panel: Proceedings) => {
  await panel.stage('agreeing');
  await panel.stage('doing');
  return 'put right';
};

describe('a planted fault is caught:', () => {
  it('none, in a procedure that is whole', async () => {
    for (const { holds } of ofDeclarations) await holds(good);
    await overLives(good, seed, 100);
  });

  it('a forbidden move', async () => {
    const strays = broken({
      procedure: async (panel) => {
        await panel.stage('doing');
        return 'put right';
      },
    });
    await expect(
      overLives(strays, seed, 50, new Set(['start → agreeing', 'agreeing → doing'])),
    ).rejects.toThrow(/moves only as its prose says: entered doing after start/);
  });

  it('an unreachable stage', async () => {
    const lonely = broken({ stages: { ...good.stages, thinking: good.stages.doing! } });
    await expect(law(/visits every stage/)(lonely)).rejects.toThrow(
      'stage thinking is out of reach',
    );
  });

  it('a procedure missing from the bundle, and one bundled that nobody declared', () => {
    expect(() => isBundled([good], [])).toThrow('reparation is declared but not bundled');
    expect(() => isBundled([], ['reparation'])).toThrow('reparation is bundled but not declared');
  });

  it('a Map in the case', async () => {
    const odd = broken({
      clocks: {
        ...good.clocks,
        doing: {
          ...good.clocks.doing!,
          starts: (c, policy) =>
            good.clocks
              .doing!.starts(c, policy)
              .map((s) => ({ ...s, of: new Map([['a', 1]]) as never })),
        },
      },
    });
    await expect(overLives(odd, seed, 50)).rejects.toThrow(/survive JSON|another case/);
  });

  it('a lost side ending', async () => {
    const { ends: _lost, ...withdraw } = good.acts.withdraw!;
    await expect(law(/every ending/)(broken({ acts: { ...good.acts, withdraw } }))).rejects.toThrow(
      'nothing leads to the ending "withdrawn"',
    );
    // And where the clerk itself forgets it.
    const take = jest.spyOn(Clerk.prototype as never, 'take').mockImplementation(function (
      this: { hand: { enter(h: unknown): void } },
      { act, fields, by, key }: never,
    ) {
      this.hand.enter({ kind: 'act', act, fields, by, key });
    } as never);
    await expect(overLives(good, seed, 50)).rejects.toThrow(/the side ending withdrawn was lost/);
    take.mockRestore();
  });

  it('a rung swallowed by the act that came while it was overdue', async () => {
    const tend = jest.spyOn(CaseInHand.prototype as never, 'fire').mockImplementation(function (
      this: { c: { clocks: { id: string; rungs: unknown[] }[] } },
      clock: { id: string },
    ) {
      this.c = {
        ...this.c,
        clocks: this.c.clocks.map((k) => (k.id === clock.id ? { ...k, rungs: [] } : k)),
      };
    } as never);
    await expect(overLives(good, seed, 50)).rejects.toThrow(
      /went before .*which was due|another case than the clerk holds/,
    );
    tend.mockRestore();
  });

  it('an ending, a field and a notice without words, and a notice with room for a name', async () => {
    await expect(
      law(/every ending/)(
        broken({
          procedure: async (panel) => {
            await forward(panel);
            return 'forgotten';
          },
        }),
      ),
    ).rejects.toThrow('ending "forgotten" has no words');
    await expect(
      law(/every field/)(
        broken({
          forms: {
            ...good.forms,
            intake: [...good.forms.intake, { key: 'nickname', kind: 'text', fact: true }],
          },
        }),
      ),
    ).rejects.toThrow(/nickname has no words[\s\S]*nickname could hold a name/);
    await expect(
      law(/has room for a name|no notice has room/)(
        broken({
          words: {
            ...good.words,
            notices: { done: { subject: 'Done', text: '{{ child }} is done' } },
          },
        }),
      ),
    ).rejects.toThrow('a hole that a name could fill');
  });

  it('a question and a reason that are said to be neither, and a list of which one has no name', async () => {
    const planted = broken({
      forms: {
        ...good.forms,
        intake: [
          ...good.forms.intake,
          { key: 'gifts', kind: 'list', fields: [{ key: 'place', kind: 'text' }] },
        ],
      },
      words: {
        ...good.words,
        fields: {
          ...good.words.fields,
          gifts: 'Gifts',
          reason: 'Why',
          wentWell: 'Did it go well?',
        },
      },
    });
    await expect(law(/every label/)(planted)).rejects.toThrow(
      /reason is not said[\s\S]*wentWell is not said[\s\S]*no words for one of gifts/,
    );
  });

  it('a ladder that tells nobody, or does not climb', async () => {
    const [first, second] = good.policy.clocks.agreeing!.ladder as [never, never];
    const ladder = (rungs: readonly never[]) =>
      broken({
        policy: {
          ...good.policy,
          clocks: {
            ...good.policy.clocks,
            agreeing: { ...good.policy.clocks.agreeing!, ladder: rungs },
          },
        },
      });
    await expect(law(/every ladder/)(ladder([second, first]))).rejects.toThrow('does not climb');
    await expect(
      law(/every ladder/)(ladder([{ ...(first as object), tell: 'nobody' } as never])),
    ).rejects.toThrow('tells nobody, which is no role');
  });

  it('a machine’s own clock in an activity, or a local date in the pure domain', () => {
    const [clock, local, none] = linted([
      ['activities/settle.ts', 'export const at = () => Date.now();\n'],
      ['libs/domain/span.ts', 'export const h = (at: number) => new Date(at).getHours();\n'],
      ['libs/domain/span.ts', 'export const one = 1;\n'],
    ]);
    expect(clock!.join()).toMatch(/clock/i);
    expect(local!.join()).toMatch(/London|local/i);
    expect(none).toEqual([]);
  }, 300_000);
});

/**
 * What the project's lint says of each of these, were it that file. In a process of its own, for
 * Jest cannot load its configuration; in one, for it reads every type of the project first.
 */
function linted(files: readonly (readonly [name: string, code: string])[]): readonly string[][] {
  const asks = `
    import { ESLint } from 'eslint';
    const [eslint, said] = [new ESLint(), []];
    for (const [filePath, code] of ${JSON.stringify(files)})
      for (const { messages } of await eslint.lintText(code, { filePath }))
        said.push(messages.map(({ message }) => message));
    process.stdout.write(JSON.stringify(said));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', asks], {
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}
