/** The moves from a state: what somebody may do there, in time or late, and the clock. */
import { apply } from '../../libs/domain/case';
import type { Act } from '../../libs/domain/entry';
import type { Finding, Procedure } from '../../libs/domain/procedure';
import type { Doing } from './model-moves';
import { again, counts, path, type Bounds, type Node } from './model-node';
import { nextOf } from './model-stands';
import type { Walk } from './model-walk';
import type { Chance } from './random';
import { wasRefused, type Simulated } from './simulated';

const MINUTE = 60_000;
const DAY = 86_400_000;

const iso = (at: number): string => new Date(at).toISOString();

export class Steps {
  constructor(
    private readonly walk: Walk,
    private readonly procedure: Procedure,
    private readonly findings: readonly Finding[],
    private readonly chance: Chance,
    private readonly most: Bounds,
  ) {}

  /** Take every move from here, within the bounds. */
  async expand(node: Node): Promise<void> {
    const { procedure } = this;
    const { seen } = this.walk;
    const s = await again(procedure, node);
    await this.time(node, nextOf(s.current));
    const taken = counts(node.journal);
    let late: Act | undefined;
    for (const [name, all] of node.takeable) {
      const times = s.current.acts.filter(({ act }) => act === name).length;
      const { pauses, extensions, calendars, sameAct } = this.most;
      const spent =
        name === 'pauseClock'
          ? taken[0]! >= pauses
          : name === 'extendClock'
            ? taken[1]! >= extensions
            : name === 'adoptCalendar'
              ? taken[2]! >= calendars
              : times >= sameAct && name !== 'resumeClock' && name !== 'acknowledge';
      if (spent) {
        node.cut = true;
        continue;
      }
      const { some, cut } = this.drawn(s, all);
      node.cut ||= cut;
      for (const doing of some) {
        const act: Act = { ...doing, key: `m${node.journal.length}-${seen.transitions}` };
        await this.take(node, act, false);
        late = this.chance.happens(0.2) || late === undefined ? act : late;
      }
    }
    if (late) await this.take(node, late, true);
    node.expanded = true;
    seen.expanded += 1;
  }

  /**
   * Of acts that do the same, so far as findings, stages and clocks can tell, one; a few of each
   * kind, by chance.
   */
  private drawn(
    { current: c, opening: { policy } }: Simulated,
    all: readonly Doing[],
  ): { readonly some: readonly Doing[]; readonly cut: boolean } {
    const { procedure, chance } = this;
    const does = new Map<string, Doing[]>();
    for (const doing of all) {
      const then = apply(c, {
        kind: 'act',
        ...doing,
        key: 'x',
        seq: c.seq + 1,
        at: Math.max(c.received, 0),
      });
      const name = JSON.stringify([
        this.findings.map((finding) => finding(then, policy)),
        Object.values(procedure.stages).map((stage) => [
          stage.done(then, policy),
          stage.holder(then).role,
        ]),
        Object.values(procedure.clocks).map((rule) => [
          rule.starts(then, policy).length,
          c.clocks.map(({ of }) => rule.stops(then, of, policy)),
        ]),
        doing.fields.clock,
        doing.fields.pauseReason,
        doing.by.role === 'clerk',
      ]);
      does.set(name, [...(does.get(name) ?? []), doing]);
    }
    if (procedure.acts[all[0]!.act]!.ends !== undefined)
      return { some: [chance.pick(all)], cut: false };
    const kinds = [...does.values()];
    const cut = kinds.length > Math.max(this.most.perAct, c.clocks.length);
    while (kinds.length > this.most.perAct && kinds.length > c.clocks.length)
      kinds.splice(chance.upTo(kinds.length - 1), 1);
    return { some: kinds.map((alike) => chance.pick(alike)), cut };
  }

  private async time(node: Node, next: number | undefined): Promise<void> {
    const s = await again(this.procedure, node);
    // Nothing is to come: a week passes, in which nothing may happen.
    await s.turn(next ?? node.at + 7 * DAY);
    this.walk.seen.transitions += 1;
    const [first] = s.journal.slice(node.journal.length);
    if (
      next !== undefined &&
      !(
        first &&
        first.at === next &&
        (first.kind === 'rung' ? first.due === next : first.kind === 'resumed')
      )
    )
      throw new Error(
        `at ${iso(next)} something was due, and ` +
          (first ? `${first.kind} happened at ${iso(first.at)}` : 'nothing happened') +
          `; after: ${path(node).join(' → ')}`,
      );
    if (next === undefined && first)
      throw new Error(`${first.kind} came of itself when nothing was due`);
    await this.walk.look(
      s,
      next === undefined
        ? 'a week'
        : first!.kind === 'rung'
          ? `${first!.id}/${first!.rung}`
          : 'a pause ends',
      node,
    );
  }

  /** Somebody does this: in time, or after an outage in which something became due. */
  private async take(node: Node, act: Act, late: boolean): Promise<void> {
    const s = await again(this.procedure, node);
    const next = nextOf(s.current);
    if (late && next === undefined) return;
    if (late) s.outage(next! + MINUTE);
    else await s.turn(Math.min(node.at + MINUTE, (next ?? Infinity) - 1));
    const how = `${act.act} by ${act.by.member}${late ? ', after an outage' : ''}`;
    const answer = await s.act(act);
    this.walk.seen.transitions += 1;
    this.walk.seen.acts.add(act.act);
    const stands = s.journal.some((e) => e.kind === 'act' && e.key === act.key);
    if (wasRefused(answer) === stands)
      throw new Error(
        `${how} is ${stands ? 'refused and stands in the journal' : 'answered and does not'}`,
      );
    const { ends } = this.procedure.acts[act.act]!;
    if (stands && ends !== undefined && s.ending !== ends)
      throw new Error(`${how} ends a case as ${ends}, and it goes on`);
    if (stands && s.ending === undefined) {
      // The same again, as whoever had no answer would send it, changes nothing.
      const before = s.journal.length;
      await s.act(act);
      if (s.journal.length !== before) throw new Error(`${how}, sent twice, is done twice`);
    }
    await this.walk.look(s, how, node);
  }
}
