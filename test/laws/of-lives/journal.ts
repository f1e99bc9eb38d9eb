/** What must be true of the journal of any life. */
import { canonical } from '../../../libs/domain/canonical';
import { caseOf } from '../../../libs/domain/case';
import type { LawOfLives } from '../law';

export const ofJournals: readonly LawOfLives[] = [
  {
    says: 'moves only as its prose says',
    holds(_procedure, { simulated: { journal } }, moves) {
      const from = new Set(['start']);
      for (const e of journal) {
        if (e.kind === 'entered' && ![...from].some((f) => moves.has(`${f} → ${e.stage}`)))
          throw new Error(
            `entered ${e.stage} after ${[...from].join(', ')}: the prose has no such move`,
          );
        if (e.kind === 'left') from.add(e.stage);
      }
    },
  },
  {
    says: 'is the sum of its journal, unchanged by a journey through JSON',
    holds(_procedure, { simulated }) {
      const { current, journal, opening } = simulated;
      if (canonical(caseOf(opening.caseId, journal)) !== canonical(current))
        throw new Error('the journal makes another case than the clerk holds');
      if (
        canonical(JSON.parse(JSON.stringify(current))) !== canonical(structuredClone(current)) ||
        holdsOddity(current)
      )
        throw new Error('the case does not survive JSON');
    },
  },
  {
    says:
      'ends once, with every clock stopped and every stage left, and a side ending ends it at ' +
      'once',
    holds(procedure, { simulated: { journal, current, ending } }) {
      const ends = journal.filter(({ kind }) => kind === 'ended');
      if (ends.length !== (ending === undefined ? 0 : 1))
        throw new Error(`it ended ${ends.length} times`);
      if (
        current.ended &&
        (current.stands.length > 0 || current.clocks.some(({ stopped }) => stopped === undefined))
      )
        throw new Error('something still runs after its end');
      for (const [i, e] of journal.entries()) {
        const side = e.kind === 'act' ? procedure.acts[e.act]!.ends : undefined;
        const next = journal[i + 1];
        if (side !== undefined && !(next?.kind === 'ended' && next.ending === side))
          throw new Error(`the side ending ${side} was lost`);
        if (e.kind === 'ended' && next) throw new Error(`${next.kind} came after its end`);
      }
    },
  },
  {
    says: 'keeps versions and numbers in order, and gives a refusal no place in its journal',
    holds(_procedure, { simulated: { journal }, steps }) {
      journal.forEach((e, i) => {
        if (e.seq !== i + 1) throw new Error(`entry ${e.seq} stands at ${i + 1}`);
        if (i > 0 && e.at < journal[i - 1]!.at)
          throw new Error(`entry ${e.seq} is earlier than the one before it`);
      });
      const acts = journal.flatMap((e) => (e.kind === 'act' ? [e.key] : []));
      if (new Set(acts).size !== acts.length) throw new Error('one key stands twice');
      for (const { act, answer } of steps)
        if (
          act &&
          answer &&
          'type' in answer &&
          acts.filter((k) => k === act.key).length > 0 &&
          !steps.some((s) => s.act?.key === act.key && s.answer && !('type' in s.answer))
        )
          throw new Error(`the refused ${act.act} is in the journal`);
    },
  },
];

const holdsOddity = (value: unknown): boolean =>
  value instanceof Map ||
  value instanceof Set ||
  value instanceof Date ||
  (value !== null && typeof value === 'object' && Object.values(value).some(holdsOddity));
