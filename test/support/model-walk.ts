/** Every state that was come to so far, each once, and which of them is to be looked at next. */
import { pausedNow, type CaseClock } from '../../libs/domain/case';
import type { Finding, Procedure } from '../../libs/domain/procedure';
import { leftAlone } from './model-alone';
import { clocksHold } from './model-clocks';
import { unheardIn } from './model-hearing';
import { movesOf } from './model-moves';
import { counts, path, type Explored, type Holds, type Node } from './model-node';
import { running, stateHolds, untold } from './model-stands';
import type { Chance } from './random';
import type { Simulated } from './simulated';

const MINUTE = 60_000;

export class Walk {
  readonly nodes = new Map<string, Node>();
  /**
   * Those not yet expanded, by shape: the shape least looked at is next, so that no corner waits
   * for another to be done.
   */
  private readonly waiting = new Map<string, Node[]>();
  private readonly looked = new Map<string, number>();
  readonly seen: Explored = {
    states: 0,
    transitions: 0,
    expanded: 0,
    shapes: new Set(),
    stages: new Set(),
    endings: new Set(),
    acts: new Set(),
    rungs: 0,
    allSaid: 0,
    whole: false,
    onward: 0,
    reach: 0,
  };

  constructor(
    private readonly procedure: Procedure,
    private readonly findings: readonly Finding[],
    private readonly holds: Holds,
    private readonly chance: Chance,
  ) {}

  /** Look at a case that came of a move: hold all that must be so, and keep it if it is new. */
  async look(simulated: Simulated, how: string, from: Node | undefined): Promise<Node> {
    const { current: c, journal } = simulated;
    try {
      return await this.kept(simulated, how, from);
    } catch (error) {
      throw new Error(
        `${(error as Error).message}\n  in ${this.procedure.name} at ` +
          `${c.stands.map(({ stage }) => stage).join(' and ')}, ${journal.length} entries, ` +
          `after: ${[...path(from), how].join(' → ')}`,
        { cause: error },
      );
    }
  }

  private async kept(simulated: Simulated, how: string, from: Node | undefined): Promise<Node> {
    const { procedure, seen } = this;
    const { current: c, clerk, journal, opening: given } = simulated;
    const at = simulated.now();
    const { open, takeable } = movesOf(procedure, clerk, c, at + MINUTE);
    const shape = c.ended
      ? `ended ${c.ended.ending}`
      : [
          c.stands.map(({ stage }) => stage).sort(),
          this.findings.map((finding) => Number(finding(c, given.policy))).join(''),
          [...takeable.keys()].sort(),
        ].join(' ');
    const key = c.ended
      ? shape
      : [
          shape,
          [...takeable].map(([act, all]) => `${act}${all.length}`).join(),
          ...running(c).map(clockIs),
          counts(journal).join(),
        ].join('|');
    const known = this.nodes.get(key);
    from?.next.add(key);
    if (known && this.chance.happens(0.9)) return known;

    this.holds(simulated, given.received);
    clocksHold(procedure, given, journal, at);
    const stands = c.ended ? 'ended' : stateHolds(procedure, c, at, open);
    // One in ten that look like another is looked at as if it were new: it came another way.
    if (known) return known;
    if (stands === 'all said') seen.allSaid += 1;
    for (const e of journal) {
      const wrong =
        e.kind === 'told' && !c.ended
          ? unheardIn(procedure, e.tell, procedure.allocated(c))
          : undefined;
      if (wrong !== undefined)
        throw new Error(`what is told at entry ${e.seq} would go unheard: ${wrong}`);
    }
    const side = journal.findLast(({ kind }) => kind === 'act');
    const ended = !c.ended
      ? undefined
      : side?.kind === 'act' && procedure.acts[side.act]!.ends === c.ended.ending
        ? 'side'
        : 'prose';
    const node: Node = {
      given,
      journal: [...journal],
      at,
      shape,
      takeable,
      how,
      from,
      next: new Set(),
      expanded: c.ended !== undefined,
      cut: false,
      ended,
    };
    this.nodes.set(key, node);
    seen.states += 1;
    if (c.ended) {
      seen.endings.add(c.ended.ending);
      return node;
    }
    for (const { stage } of c.stands) seen.stages.add(stage);
    if (!seen.shapes.has(shape)) {
      seen.shapes.add(shape);
      await leftAlone(procedure, node, seen, this.holds);
    }
    this.waiting.set(shape, [...(this.waiting.get(shape) ?? []), node]);
    return node;
  }

  next(): Node | undefined {
    let [best, least]: [string | undefined, number] = [undefined, Infinity];
    for (const [shape, nodes] of this.waiting) {
      const n = this.looked.get(shape) ?? 0;
      if (nodes.length > 0 && n < least) [best, least] = [shape, n];
    }
    if (best === undefined) return undefined;
    this.looked.set(best, least + 1);
    return this.waiting.get(best)!.shift();
  }
}

/** A clock as this walk tells it apart: not when, but how far. */
const clockIs = (clock: CaseClock): string => {
  const waits = clock.rungs.filter(
    ({ answerBy, acknowledged }) => answerBy !== undefined && acknowledged === undefined,
  ).length;
  const told = clock.rungs.filter((rung) => rung.told !== undefined).length;
  const moves = [...new Set((clock.moves ?? []).map(({ why }) => why))].join('');
  const paused = pausedNow(clock)?.reason ?? '';
  return `${clock.id} ${paused} ${told}/${untold(clock).length} ${waits} ${moves}`;
};
