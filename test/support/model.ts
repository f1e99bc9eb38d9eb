/**
 * Walks through every state that a case can come to, on the simulated clock and within bounds, and
 * holds of each what must be so: nothing of it can drift in silence. A case has something to come
 * whose hearers exist, or everybody up to the top of the house has heard all there is to hear. That
 * is what "armed" means once no rung is left: at each stage where it stands a clock of that stage
 * runs whose whole ladder has spoken, and the Head of Service or the director heard, or somebody
 * who answers for lateness has said that they know. It shows as late to them; no timeout decides
 * it.
 */
import { ballOf } from '../../libs/domain/ball';
import { canonical } from '../../libs/domain/canonical';
import { apply, pausedNow, type Case, type CaseClock } from '../../libs/domain/case';
import { ways } from '../../libs/domain/diagram';
import type { Act, Entry } from '../../libs/domain/entry';
import { factsOf, type Answers, type Facts } from '../../libs/domain/form';
import { holders } from '../../libs/domain/member';
import { openingForm } from '../../libs/domain/other-cases';
import type { Finding, Procedure } from '../../libs/domain/procedure';
import type { CaseStart } from '../../libs/domain/case-start';
import { anyAnswers } from './any-answers';
import { clocksHold, toldTo } from './model-clocks';
import { unheardIn } from './model-hearing';
import { mirrorOf } from './mirror';
import { movesOf, type Doing } from './model-moves';
import { begin } from './paths';
import { Chance } from './random';
import { opening, Simulated, wasRefused } from './simulated';

const MINUTE = 60_000;
const DAY = 86_400_000;
export const bounds = {
  openings: 6,
  items: 1,
  pauses: 2,
  extensions: 1,
  calendars: 1,
  sameAct: 3,
  perAct: 3,
};
export type Bounds = typeof bounds;

export interface Explored {
  states: number;
  transitions: number;
  /** States whose moves were all taken, the bounds apart. */
  expanded: number;
  readonly shapes: Set<string>;
  readonly stages: Set<string>;
  readonly endings: Set<string>;
  readonly acts: Set<string>;
  rungs: number;
  /**
   * Live states in which there is nothing more to come, and all was said to the top of the house.
   */
  allSaid: number;
  /** No state is left whose moves were not taken. */
  whole: boolean;
  /**
   * Shapes from which an ending of the prose is reached by moves that were taken, each from some
   * state of its shape.
   */
  onward: number;
  /**
   * States that were seen to reach an ending of the prose; the others reach one that was not
   * expanded.
   */
  reach: number;
}

/**
 * What holds of lives as well, of a procedure: handed in, so that the laws and this need not know
 * one another.
 */
export type Holds = (simulated: Simulated, received: number) => void;

interface Node {
  readonly given: CaseStart;
  readonly journal: readonly Entry[];
  readonly at: number;
  readonly shape: string;
  readonly how: string;
  readonly from: Node | undefined;
  readonly next: Set<string>;
  expanded: boolean;
  cut: boolean;
  readonly ended: 'prose' | 'side' | undefined;
}

/** The findings its prose branches on. */
async function findingsOf(procedure: Procedure): Promise<readonly Finding[]> {
  const found = new Set<Finding>();
  await ways({
    ...procedure,
    procedure: (panel) =>
      procedure.procedure({
        stage: (name) => panel.stage(name),
        both: (...strands) => panel.both(...strands),
        tells: (role, notice) => panel.tells(role, notice),
        opens: (other, facts) => panel.opens(other, facts),
        follows: (change) => panel.follows(change),
        finds: (finding) => {
          found.add(finding);
          return panel.finds(finding);
        },
      }),
  });
  return [...found];
}

const running = (c: Case): readonly CaseClock[] =>
  c.clocks.filter(({ stopped }) => stopped === undefined);
const untold = (clock: CaseClock) =>
  clock.rungs.filter(
    ({ told, after }) => told === undefined && (!pausedNow(clock) || after !== undefined),
  );
/** The next instant at which something happens of itself, by this walk's own look at the case. */
const nextOf = (c: Case): number | undefined => {
  const all = running(c).flatMap((clock) => [
    ...(pausedNow(clock) ? [pausedNow(clock)!.until] : []),
    ...untold(clock).map(({ at }) => at),
  ]);
  return all.length > 0 ? Math.min(...all) : undefined;
};
const top: readonly string[] = ['headOfService', 'director'];

/** What must be so of a case that lives, as it stands. Throws with what it saw. */
export function stateHolds(
  procedure: Procedure,
  c: Case,
  now: number,
  open: ReadonlySet<string>,
): 'something to come' | 'all said' {
  const fail = (says: string): never => {
    throw new Error(says);
  };
  if (c.stands.length === 0) fail('it lives and stands nowhere');
  for (const { stage } of c.stands) {
    const own = running(c).filter(({ clock }) => procedure.clocks[clock]!.stage === stage);
    if (own.length === 0) fail(`it stands at ${stage}, for which no clock runs`);
    if (
      !own.some(
        (clock) =>
          pausedNow(clock) ||
          untold(clock).length > 0 ||
          clock.rungs.some(
            ({ key, told, acknowledged }) =>
              acknowledged !== undefined ||
              (told !== undefined && top.includes(tellOf(procedure, clock, key))),
          ),
      )
    ) {
      fail(
        `it waits at ${stage}, all of whose clocks have said all they have to say, and ` +
          'neither did the Head of Service hear nor anybody say that they know',
      );
    }
    const role = procedure.stages[stage]!.holder(c);
    const wrong = unheardIn(procedure, role, procedure.allocated(c));
    if (wrong !== undefined) fail(`the holder of ${stage} cannot be told: ${wrong}`);
    if (!procedure.stages[stage]!.open.some((act) => open.has(act) && !procedure.acts[act]!.ends))
      fail(`nobody can do anything at ${stage}`);
  }
  const ball = ballOf(procedure, c);
  const first = (stage: string) =>
    Math.min(
      ...running(c)
        .filter(({ clock }) => procedure.clocks[clock]!.stage === stage)
        .map(({ due }) => due.at),
      Infinity,
    );
  if (c.stands.some(({ stage }) => first(stage) < first(ball.stage ?? '')))
    fail(`it is with whoever has ${ball.stage}, and another strand is due before it`);
  if (
    !Object.hasOwn(holders, ball.with) ||
    ball.with === 'nobody' ||
    !c.stands.some(({ stage }) => stage === ball.stage)
  )
    fail(`it is with ${ball.with} at ${ball.stage}, and not with one of those who have it`);
  for (const clock of running(c)) {
    for (const { key, at } of untold(clock)) {
      if (at <= now) fail(`${clock.id}/${key} was due ${now - at} ms ago and is not told`);
      const wrong = unheardIn(
        procedure,
        toldTo(procedure, c, clock.clock, tellOf(procedure, clock, key)),
        procedure.allocated(c),
      );
      if (wrong !== undefined) fail(`${clock.id}/${key} would go unheard: ${wrong}`);
    }
  }
  return nextOf(c) === undefined ? 'all said' : 'something to come';
}

const silence = ', not acknowledged';
function tellOf({ policy }: Procedure, { clock }: CaseClock, key: string): string {
  const rung = policy.clocks[clock]!.ladder.find(
    (one) => one.key === (key.endsWith(silence) ? key.slice(0, -silence.length) : key),
  )!;
  return key.endsWith(silence) ? rung.acknowledge!.otherwise : rung.tell;
}

/** Ways to open: the mirror's referral where it has one, and others that open differently. */
function openings(
  procedure: Procedure,
  received: number,
  { openings: most, items }: Bounds,
): readonly CaseStart[] {
  const mirror = mirrorOf(procedure);
  const few = (answers: Answers): Answers =>
    Object.fromEntries(
      Object.entries(answers).map(([key, value]) => [
        key,
        Array.isArray(value) && typeof value[0] === 'object' ? value.slice(0, items) : value,
      ]),
    );
  const found = new Map<string, CaseStart>();
  const scripted: readonly object[] = mirror ? (mirror.openings ?? [{}]) : [];
  const chance = new Chance(1);
  for (let n = 0; n < 200 && found.size < most; n += 1) {
    const change = scripted[n];
    const answers =
      mirror && change
        ? (mirror.referral(change, received) as Answers)
        : few(anyAnswers(openingForm(procedure), chance, received));
    if (change === undefined && procedure.faults(answers, received).length > 0) continue;
    const facts: Facts = {
      ...factsOf(openingForm(procedure), answers),
      ...procedure.learns(answers, received),
    };
    const kind =
      (change ? `${n} ` : '') +
      Object.entries(facts)
        .map(
          ([key, value]) =>
            `${key}${Array.isArray(value) ? value.length : typeof value === 'string' ? '' : typeof value}`,
        )
        .sort()
        .join();
    if (!found.has(kind)) found.set(kind, opening(procedure, facts, received));
  }
  return [...found.values()];
}

class Walk {
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
    private readonly most: Bounds,
  ) {}

  /** Look at a case that came of a move: hold all that must be so, and keep it if it is new. */
  async look(simulated: Simulated, how: string, from: Node | undefined): Promise<Node> {
    const { current: c, journal } = simulated;
    try {
      return await this.kept(simulated, how, from);
    } catch (error) {
      throw new Error(
        `${(error as Error).message}\n  in ${this.procedure.name} at ${c.stands.map(({ stage }) => stage).join(' and ')}, ${journal.length} entries, after: ${[...path(from), how].join(' → ')}`,
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
      await this.leftAlone(node);
    }
    this.waiting.set(shape, [...(this.waiting.get(shape) ?? []), node]);
    return node;
  }

  /**
   * Everybody goes home: the clock alone tells all there is to tell, up to the top, and decides
   * nothing.
   */
  private async leftAlone(node: Node): Promise<void> {
    const s = await this.again(node);
    const before = canonical(s.current.stands);
    const acts = s.current.acts.length;
    for (let next = nextOf(s.current); next !== undefined; next = nextOf(s.current)) {
      const entries = s.journal.length;
      await s.turn(next);
      this.seen.transitions += 1;
      if (s.journal.length === entries)
        throw new Error(
          `nothing happened at ${new Date(next).toISOString()}, when the next rung was due`,
        );
    }
    this.seen.rungs += s.journal
      .slice(node.journal.length)
      .filter(({ kind }) => kind === 'rung').length;
    const { open } = movesOf(this.procedure, s.clerk, s.current, s.now() + MINUTE);
    if (s.current.ended || canonical(s.current.stands) !== before || s.current.acts.length !== acts)
      throw new Error('the clock alone decided something');
    try {
      if (stateHolds(this.procedure, s.current, s.now(), open) === 'all said')
        this.seen.allSaid += 1;
    } catch (error) {
      throw new Error(`left alone for good, ${(error as Error).message}`, { cause: error });
    }
    clocksHold(this.procedure, s.opening, s.journal, s.now());
    this.holds(s, s.opening.received);
  }

  private again({ given, journal, at }: Node): Promise<Simulated> {
    return Simulated.open(this.procedure, given, at, journal);
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

  /** Take every move from here, within the bounds. */
  async expand(node: Node): Promise<void> {
    const { procedure, seen } = this;
    const s = await this.again(node);
    const { takeable } = movesOf(procedure, s.clerk, s.current, node.at + MINUTE);
    await this.time(node, nextOf(s.current));
    const taken = counts(node.journal);
    let late: Act | undefined;
    for (const [name, all] of takeable) {
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
    const s = await this.again(node);
    // Nothing is to come: a week passes, in which nothing may happen.
    await s.turn(next ?? node.at + 7 * DAY);
    this.seen.transitions += 1;
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
        `at ${new Date(next).toISOString()} something was due, and ${first ? `${first.kind} happened at ${new Date(first.at).toISOString()}` : 'nothing happened'}; after: ${path(node).join(' → ')}`,
      );
    if (next === undefined && first)
      throw new Error(`${first.kind} came of itself when nothing was due`);
    await this.look(
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
    const s = await this.again(node);
    const next = nextOf(s.current);
    if (late && next === undefined) return;
    if (late) s.outage(next! + MINUTE);
    else await s.turn(Math.min(node.at + MINUTE, (next ?? Infinity) - 1));
    const how = `${act.act} by ${act.by.member}${late ? ', after an outage' : ''}`;
    const answer = await s.act(act);
    this.seen.transitions += 1;
    this.seen.acts.add(act.act);
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
    await this.look(s, how, node);
  }

  /**
   * From wherever no move is left untaken, and from every shape once all states are known, an
   * ending of the prose is within reach.
   */
  reaches(): void {
    const before = new Map<string, string[]>();
    for (const [key, { next }] of this.nodes)
      for (const to of next) before.set(to, [...(before.get(to) ?? []), key]);
    const back = (from: Iterable<string>) => {
      const found = new Set(from);
      for (const key of found) for (const earlier of before.get(key) ?? []) found.add(earlier);
      return found;
    };
    const keys = [...this.nodes];
    this.seen.reach = back(
      keys.filter(([, { ended }]) => ended === 'prose').map(([key]) => key),
    ).size;
    const hope = back(
      keys
        .filter(([, { ended, expanded, cut }]) => ended === 'prose' || !expanded || cut)
        .map(([key]) => key),
    );
    const onward = new Map<string, Set<string>>();
    for (const [, { shape, next }] of keys)
      onward.set(
        shape,
        new Set([
          ...(onward.get(shape) ?? []),
          ...[...next].map((to) => this.nodes.get(to)!.shape),
        ]),
      );
    const prose = new Set(
      keys.filter(([, { ended }]) => ended === 'prose').map(([, { shape }]) => shape),
    );
    for (const shape of this.seen.shapes) {
      const ahead = new Set([shape]);
      for (const one of ahead) for (const to of onward.get(one) ?? []) ahead.add(to);
      if ([...ahead].some((one) => prose.has(one))) this.seen.onward += 1;
      else if (this.seen.whole)
        throw new Error(
          `no ending of the prose is ever reached from where a case stands like this: ${shape}`,
        );
    }
    const dead = keys.find(([key, { ended }]) => ended !== 'side' && !hope.has(key));
    if (dead)
      throw new Error(
        `no ending of the prose can be reached from here: ${dead[1].shape}, after: ${path(dead[1]).join(' → ')}`,
      );
  }
}

/** A clock as this walk tells it apart: not when, but how far. */
const clockIs = (clock: CaseClock): string => {
  const waits = clock.rungs.filter(
    ({ answerBy, acknowledged }) => answerBy !== undefined && acknowledged === undefined,
  ).length;
  return `${clock.id} ${pausedNow(clock)?.reason ?? ''} ${clock.rungs.filter(({ told }) => told !== undefined).length}/${untold(clock).length} ${waits} ${[...new Set((clock.moves ?? []).map(({ why }) => why))].join('')}`;
};

const counts = (journal: readonly Entry[]): readonly number[] => [
  journal.filter(({ kind }) => kind === 'paused').length,
  journal.filter((e) => e.kind === 'moved' && e.why === 'extended').length,
  journal.filter(({ kind }) => kind === 'calendar').length,
];

const path = (node: Node | undefined): readonly string[] =>
  node ? [...path(node.from), node.how] : [];

/** Explore until every move within the bounds was taken, or so many states were found. */
export async function explore(
  procedure: Procedure,
  holds: Holds,
  {
    states,
    seed,
    most = bounds,
  }: { readonly states: number; readonly seed: number; readonly most?: Bounds },
): Promise<Explored> {
  const walk = new Walk(procedure, await findingsOf(procedure), holds, new Chance(seed), most);
  const received = Date.UTC(2026, 4, 19, 10);
  for (const given of openings(procedure, received, most))
    await walk.look(await Simulated.open(procedure, given, received), 'opened', undefined);
  const mirror = mirrorOf(procedure);
  const first = [...walk.nodes.values()][0];
  for (const steps of mirror?.paths ?? []) {
    // The scripted paths first: they come to where chance seldom does.
    const s = await Simulated.open(procedure, first!.given, received);
    let node = first;
    for (const step of steps) {
      await begin(s, [step]);
      node = await walk.look(s, step.act, node);
      if (s.ending !== undefined) break;
    }
  }
  for (let node = walk.next(); node && walk.seen.states < states; node = walk.next())
    await walk.expand(node);
  walk.seen.whole = walk.next() === undefined;
  walk.reaches();
  return walk.seen;
}
