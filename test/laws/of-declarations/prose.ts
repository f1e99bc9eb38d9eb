/** What must be true of a prose: that it and its tables speak of the same. */
import { ways } from '../../../libs/domain/diagram';
import { procedures } from '../../../workflows/procedures';
import { differ, fail, type Law } from '../law';

export const ofProse: readonly Law[] = [
  {
    says: 'its prose visits every stage of its table, and no other',
    async holds(procedure) {
      const { stages } = await ways(procedure);
      const declared = Object.keys(procedure.stages);
      fail([
        ...differ(declared, stages, (s) => `stage ${s} is out of reach`),
        ...differ(stages, declared, (s) => `the prose visits ${s}, which no table declares`),
      ]);
    },
  },
  {
    says: 'every ending of its prose and of its acts has words, and every ending in words can come',
    async holds(procedure) {
      const { endings } = await ways(procedure);
      const sides = Object.values(procedure.acts).flatMap(({ ends }) => ends ?? []);
      const said = Object.keys(procedure.words.endings);
      fail([
        ...differ([...endings, ...sides], said, (e) => `ending "${e}" has no words`),
        ...differ(said, [...endings, ...sides], (e) => `nothing leads to the ending "${e}"`),
      ]);
    },
  },
  {
    says: 'opens cases of procedures that there are, and says of which',
    async holds(procedure) {
      const { opened } = await ways(procedure);
      fail([
        ...differ(
          opened,
          procedure.opens ?? [],
          (n) => `its prose opens ${n}, which it does not declare`,
        ),
        ...differ(
          procedure.opens ?? [],
          procedures.map(({ name }) => name),
          (n) => `it opens ${n}, and there is no such procedure`,
        ),
      ]);
    },
  },
  {
    says: 'everything its prose tells has words, and no notice has room for a name',
    async holds(procedure) {
      const { notices } = await ways(procedure);
      fail([
        ...differ(notices, Object.keys(procedure.words.notices), (n) => `notice ${n} has no words`),
        ...Object.entries(procedure.words.notices)
          .filter(([, { subject, text }]) => /\{\{|\$\{/.test(subject + text))
          .map(([n]) => `notice ${n} has a hole that a name could fill`),
      ]);
    },
  },
];
