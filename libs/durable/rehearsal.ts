/**
 * A case's past acts once more, at instants of one's choosing, on a clock that is only read off the
 * schedule: what would have happened had something come earlier, or not at all. Writes nothing
 * anywhere.
 */
import type { Case } from '../domain/case';
import type { Act, Entry } from '../domain/entry';
import type { Procedure } from '../domain/procedure';
import { Clerk, Refused, type Runtime } from './clerk';
import type { CaseStart } from '../domain/case-start';

export interface Scheduled {
  readonly at: number;
  readonly act: Act;
}

export interface Rehearsed {
  readonly case: Case;
  readonly journal: readonly Entry[];
  /** Keys of acts that were refused this time. */
  readonly refused: readonly string[];
}

/** Who heard a rung, by clock and rung, as the journal has it: acknowledgements depend on it. */
const heardIn = (journal: readonly Entry[]) =>
  new Map(
    journal.flatMap((e) =>
      e.kind === 'rung' && e.to !== undefined ? [[`${e.id}/${e.rung}`, e.to] as const] : [],
    ),
  );

/** Live the schedule up to `until` (epoch milliseconds), beginning when the journal began. */
export function rehearse(
  procedure: Procedure,
  opening: CaseStart,
  journal: readonly Entry[],
  schedule: readonly Scheduled[],
  until: number,
): Promise<Rehearsed> {
  const heard = heardIn(journal);
  const made: Entry[] = [];
  const refused: string[] = [];
  const line = [...schedule].sort((a, b) => a.at - b.at);
  let instant = journal[0]?.at ?? opening.received;
  let over = () => undefined as void;
  let broken: (error: unknown) => void = () => undefined;
  const runtime: Runtime = {
    now: () => instant,
    follows: (change) => journal.some((e) => e.kind === 'follows' && e.change === change),
    settle: (entries) => {
      const settled = entries.map((e) =>
        e.kind === 'rung' ? { ...e, to: heard.get(`${e.id}/${e.rung}`) ?? [] } : e,
      );
      made.push(...settled);
      return Promise.resolve(settled);
    },
    rest: (due, arrived) => {
      if (arrived()) return Promise.resolve();
      const next = line[0];
      if (due !== undefined && due <= Math.min(next?.at ?? until, until)) {
        instant = Math.max(instant, due);
        return Promise.resolve();
      }
      if (!next || next.at > until) {
        over();
        return new Promise<void>(() => undefined);
      }
      line.shift();
      instant = Math.max(instant, next.at);
      const { version: _seen, ...act } = next.act;
      clerk.submit(act).catch((error: unknown) => {
        if (error instanceof Refused) refused.push(act.key);
        else broken(error);
      });
      return Promise.resolve();
    },
  };
  const clerk = new Clerk(procedure, opening, runtime);
  return new Promise<void>((resolve, reject) => {
    [over, broken] = [resolve, reject];
    clerk.run().then(() => resolve(), reject);
  }).then(() => ({ case: clerk.current, journal: made, refused }));
}
