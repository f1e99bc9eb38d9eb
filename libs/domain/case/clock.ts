/** A clock of a case, and what each kind of entry makes of it. */
import type { Entry, Heard, RungAt } from '../entry';
import { unansweredKey } from '../ladder';
import type { Holder } from '../member';
import type { Due } from '../span';

/** A time in which a clock stood still. Open while it has no `to`; at `until` it ends by itself. */
export interface Paused {
  readonly reason: string;
  /** Who has the case meanwhile. */
  readonly with: Holder;
  readonly from: number;
  readonly until: number;
  readonly to?: number;
}

export interface ArmedRung extends RungAt {
  readonly told?: number;
  /** Who heard of it, by id. */
  readonly to?: readonly string[];
  /** It was told at an hour at which nobody of that role was on duty. */
  readonly noCover?: true;
  /** Until when one of them is to say so. */
  readonly answerBy?: number;
  readonly acknowledged?: number;
  /** The rung that nobody acknowledged, if this is told because of it. */
  readonly after?: string;
}

export interface CaseClock {
  /**
   * 'screening', or 'limit:o2' for the second offence, or 'qualityAssurance#2' when it runs a
   * second time.
   */
  readonly id: string;
  readonly clock: string;
  readonly of?: string;
  readonly from: number;
  /** The instant it was armed with; never changed. */
  readonly original: number;
  /** The law's own instant, where there is one; never changed. */
  readonly statutory?: number;
  /** As it stands now, after pauses, extensions and changes of the calendar. */
  readonly due: Due;
  readonly rungs: readonly ArmedRung[];
  readonly pauses?: readonly Paused[];
  readonly moves?: readonly {
    readonly seq: number;
    readonly at: number;
    readonly why: 'resumed' | 'extended' | 'calendar';
    readonly was: number;
    readonly is: number;
  }[];
  readonly stopped?: number;
}

type Written<Kind extends Entry['kind']> = Extract<Entry, { readonly kind: Kind }>;

export const pausedNow = (clock: CaseClock): Paused | undefined =>
  clock.pauses?.find(({ to }) => to === undefined);

export const armed = ({
  id,
  clock,
  of,
  from,
  due,
  statutory,
  rungs,
}: Written<'armed'>): CaseClock => ({
  id,
  clock,
  ...(of === undefined ? {} : { of }),
  from,
  original: due.at,
  ...(statutory === undefined ? {} : { statutory }),
  due,
  rungs,
});

export const paused = (
  clock: CaseClock,
  { reason, with: holder, at, until }: Written<'paused'>,
): CaseClock => ({
  ...clock,
  pauses: [...(clock.pauses ?? []), { reason, with: holder, from: at, until }],
});

export const resumed = (clock: CaseClock, at: number): CaseClock => ({
  ...clock,
  pauses: clock.pauses!.map((pause) => (pause.to === undefined ? { ...pause, to: at } : pause)),
});

/** A clock whose work is done in the middle of a pause: the pause ends with it. */
export const stopped = (clock: CaseClock, at: number): CaseClock => ({
  ...(pausedNow(clock) ? resumed(clock, at) : clock),
  stopped: at,
});

/**
 * Another instant, and with it other instants for what is not told yet. What was told stays told.
 */
export function moved(
  clock: CaseClock,
  { seq, at, due, rungs }: Entry & { readonly due: Due; readonly rungs: readonly RungAt[] },
  why: 'resumed' | 'extended' | 'calendar',
): CaseClock {
  const stay = clock.rungs.filter(({ told, after }) => told !== undefined || after !== undefined);
  const coming = rungs.filter(({ key }) => !stay.some((rung) => rung.key === key));
  return {
    ...clock,
    due,
    rungs: [...stay, ...coming],
    ...(due.at === clock.due.at
      ? {}
      : { moves: [...(clock.moves ?? []), { seq, at, why, was: clock.due.at, is: due.at }] }),
  };
}

/** A rung that was told. Where somebody is to say that they know, silence is to be told as well. */
export const rungTold = (k: CaseClock, e: Written<'rung'>): CaseClock => ({
  ...k,
  rungs: [
    ...k.rungs.map((r) =>
      r.key === e.rung
        ? {
            ...r,
            told: e.at,
            ...heardOf(e),
            ...(e.answerBy === undefined ? {} : { answerBy: e.answerBy }),
          }
        : r,
    ),
    ...(e.answerBy === undefined
      ? []
      : [{ key: unansweredKey(e.rung), at: e.answerBy, after: e.rung }]),
  ],
});

export const acknowledged = (k: CaseClock, e: Written<'acknowledged'>): CaseClock => ({
  ...k,
  rungs: k.rungs
    .filter(({ after, told }) => after !== e.rung || told !== undefined)
    .map((r) => (r.key === e.rung ? { ...r, acknowledged: e.at } : r)),
});

/** Who heard, which the record says when it has settled what was told. */
export const heard = (k: CaseClock, e: Written<'rung'>): CaseClock => ({
  ...k,
  rungs: k.rungs.map((r) => (r.key === e.rung ? { ...r, ...heardOf(e) } : r)),
});

const heardOf = ({ to, over }: Heard): Pick<ArmedRung, 'to' | 'noCover'> => ({
  ...(to === undefined ? {} : { to }),
  ...(over?.some(({ why }) => why === 'no cover') ? { noCover: true } : {}),
});
