/**
 * What must be so of the clocks of any journal, by a book kept here and days counted by the slow
 * hand: nothing of it is the clerk's own. Throws with what it saw. It holds of generated lives as
 * of the states of the model check.
 */
import { isWorkingDay, recalendared, type Calendar } from '../../libs/domain/calendar';
import { apply, caseOf, type Case } from '../../libs/domain/case';
import type { Entry, Tell } from '../../libs/domain/entry';
import { addDays, atHour, endOf, londonDay, type Day } from '../../libs/domain/london';
import type { Role } from '../../libs/domain/member';
import type { ClockPolicy, Policy } from '../../libs/domain/policy';
import type { Procedure } from '../../libs/domain/procedure';
import type { CaseStart } from '../../libs/domain/case-start';
import { slowDue, slowRungs } from './slow-deadlines';

type Of<K extends Entry['kind']> = Extract<Entry, { kind: K }>;
interface Stood {
  readonly reason: string;
  readonly from: number;
  until: number;
  to?: number;
}
interface Kept {
  readonly armed: Of<'armed'>;
  readonly rule: ClockPolicy;
  due: number;
  lastDay: Day | undefined;
  /** What is to be told, by key. */
  coming: Map<string, number>;
  readonly told: Map<string, Of<'rung'>>;
  /** By the rung whose hearers were to say so: until when. */
  readonly awaited: Map<string, number>;
  readonly stood: Stood[];
  extended: boolean;
  stopped: boolean;
}

const unanswered = ', not acknowledged';
/** The slow hand is slow: what it found by one calendar and policy it finds again. */
const slow = new WeakMap<Calendar, WeakMap<Policy, Map<string, unknown>>>();
function remembered<T>(calendar: Calendar, policy: Policy, name: string, find: () => T): T {
  const under = slow.get(calendar) ?? new WeakMap<Policy, Map<string, unknown>>();
  const found = under.get(policy) ?? new Map<string, unknown>();
  slow.set(calendar, under.set(policy, found));
  if (!found.has(name)) found.set(name, find());
  return found.get(name) as T;
}

/** The n-th of the days counted after this one, walked. */
function walked(day: Day, n: number, working: boolean, calendar: Calendar): Day {
  let at = day;
  for (let met = 0; met < n;) {
    at = addDays(at, 1);
    if (!working || isWorkingDay(at, calendar)) met += 1;
  }
  return at;
}
function met(from: Day, to: Day, working: boolean, calendar: Calendar): number {
  let n = 0;
  for (let day = from; day < to;) {
    day = addDays(day, 1);
    if (!working || isWorkingDay(day, calendar)) n += 1;
  }
  return n;
}
const counted = (span: string): { n: number; working: boolean } => {
  const n = Number.parseInt(span, 10);
  return { n: / week/.test(span) ? n * 7 : n, working: /working/.test(span) };
};

/** The book of one journal. `at` is now: nothing that was due by then may stand untold. */
export function clocksHold(
  procedure: Procedure,
  { policy, calendar: first, received }: CaseStart,
  journal: readonly Entry[],
  at: number,
): void {
  const book = new Map<string, Kept>();
  let calendar = first;
  /**
   * A holiday taken back is in the slow hand's own file for good: from then on it has nothing to
   * say.
   */
  let known = true;
  let c: Case = caseOf('', []);
  let act: Of<'act'> | undefined;
  let recount: readonly string[] = [];
  const fail = (e: Entry, says: string): never => {
    throw new Error(`entry ${e.seq} (${e.kind}): ${says}`);
  };
  const keptOf = (e: Entry & { readonly id: string }): Kept =>
    book.get(e.id) ?? fail(e, `there is no clock ${e.id}`);
  const desk = () => ({
    cutOff: policy.cutOff.time,
    closures: [...calendar.closures, ...calendar.holidays],
  });
  const dueOf = (from: number, span: string, { counting = 'within', movesBack }: ClockPolicy) =>
    remembered(calendar, policy, `${from} ${span} ${counting} ${movesBack}`, () =>
      slowDue(from, span, counting, desk(), movesBack),
    );
  const rungsOf = (
    { armed, rule }: Pick<Kept, 'armed' | 'rule'>,
    due: number,
    lastDay: Day | undefined,
  ) =>
    remembered(calendar, policy, `${armed.clock} ${armed.from} ${due} ${lastDay}`, () =>
      slowRungs(due, lastDay, armed.from, rule.ladder, desk()),
    );

  const laterBy = ({ rule, stood }: Kept, lastDay: Day): Day =>
    stood.reduce((day, { from, to }) => {
      if (to === undefined) return day;
      const { working } = counted(rule.within!);
      return walked(day, met(londonDay(from), londonDay(to), working, calendar), working, calendar);
    }, lastDay);

  /** Another instant: its own rungs with it, but for what was told. */
  const moves = (e: Of<'resumed' | 'moved'>, kept: Kept): void => {
    kept.due = e.due.at;
    kept.lastDay = e.due.lastDay;
    if (known && JSON.stringify(e.rungs) !== JSON.stringify(rungsOf(kept, e.due.at, e.due.lastDay)))
      fail(e, `the rungs of ${e.id} do not go with its new date`);
    kept.coming = new Map(
      e.rungs.filter(({ key }) => !kept.told.has(key)).map(({ key, at: when }) => [key, when]),
    );
  };
  const stands = (kept: Kept) => kept.stood.find(({ to }) => to === undefined);
  const overdue = (now: number, beside?: string) => {
    for (const [id, kept] of book) {
      if (kept.stopped) continue;
      const pause = stands(kept);
      if (pause && pause.until <= now && beside !== id)
        throw new Error(`${id} stands still past the end of its pause`);
      for (const [key, when] of pause ? [] : kept.coming)
        if (when <= now && `${id}/${key}` !== beside)
          throw new Error(`${id}/${key} was due ${now - when} ms ago and is not told`);
      for (const [key, when] of kept.awaited)
        if (when <= now && `${id}/${key}${unanswered}` !== beside)
          throw new Error(
            `${id}/${key}: nobody acknowledged it by its time, and nobody hears of that`,
          );
    }
  };

  let before = 0;
  for (const e of journal) {
    if (recount.length > 0 && e.kind !== 'moved' && e.kind !== 'told') {
      recounts(e);
    }
    if (c.seq > 1 && e.at > before && !c.ended) settled();
    before = e.at;
    switch (e.kind) {
      case 'act': {
        act = e;
        overdue(e.at);
        const { ends } = procedure.acts[e.act]!;
        if (
          ends !== undefined &&
          !journal.some(
            ({ kind, at: when, seq }, n) =>
              kind === 'ended' &&
              seq > e.seq &&
              when === e.at &&
              (journal[n] as Entry & { ending: string }).ending === ends,
          )
        )
          fail(e, `${e.act} ends a case as ${ends}, and it goes on`);
        break;
      }
      case 'armed': {
        const rule = policy.clocks[e.clock]!;
        for (const [id, one] of book)
          if (!one.stopped && one.armed.clock === e.clock && one.armed.of === e.of)
            fail(e, `${e.id} runs beside ${id}`);
        const start = procedure.clocks[e.clock]!.starts(c, policy).find(({ of }) => of === e.of);
        if (!start || start.from !== e.from) fail(e, `${e.id} is armed without its trigger`);
        const due =
          rule.within === undefined
            ? start!.due
            : known
              ? dueOf(e.from, rule.within, rule).at
              : e.due.at;
        if (e.due.at !== due)
          fail(e, `${e.id} is due ${e.due.at - due!} ms from where its policy has it`);
        const law =
          rule.standing === 'statute'
            ? e.due.at
            : rule.statutory && known
              ? dueOf(e.from, rule.statutory.within, rule).at
              : e.statutory;
        if (law !== e.statutory) fail(e, `${e.id} does not keep the law's own date`);
        const all = rungsOf({ armed: e, rule }, e.due.at, e.due.lastDay);
        // Known to us since its cause, or since the referral was received.
        const since = c.acts.length === 0 ? Math.max(e.from, received) : e.at;
        const passed = all.filter(({ at: when }) => when <= since).at(-1)?.at;
        if (
          known &&
          JSON.stringify(e.rungs) !==
            JSON.stringify(all.filter(({ at: when }) => when > since || when === passed))
        )
          fail(e, `the rungs of ${e.id} are not those of its ladder`);
        book.set(e.id, {
          armed: e,
          rule,
          due: e.due.at,
          lastDay: e.due.lastDay,
          coming: new Map(e.rungs.map(({ key, at: when }) => [key, when])),
          told: new Map(),
          awaited: new Map(),
          stood: [],
          extended: false,
          stopped: false,
        });
        break;
      }
      case 'stopped': {
        const kept = keptOf(e);
        if (kept.stopped) fail(e, `${e.id} stops twice`);
        const starts = procedure.clocks[kept.armed.clock]!.starts(c, policy).find(
          ({ of }) => of === kept.armed.of,
        );
        if (
          !procedure.clocks[kept.armed.clock]!.stops(c, kept.armed.of, policy) &&
          (starts?.due === undefined || starts.due === kept.armed.due.at)
        )
          fail(e, `${e.id} stops though its work is not done`);
        kept.stopped = true;
        const pause = stands(kept);
        if (pause) pause.to = e.at;
        break;
      }
      case 'paused': {
        const kept = keptOf(e);
        const pause = kept.rule.pauses?.[e.reason];
        if (kept.stopped || stands(kept)) fail(e, `${e.id} does not run`);
        if (!pause || kept.rule.standing === 'statute') {
          fail(e, `${e.id} may not pause for ${e.reason}`);
          break;
        }
        if (!act || !pause.by.includes(act.by.role))
          fail(e, `a ${act?.by.role} may not pause ${e.id}`);
        const { n, working } = counted(pause.atMost);
        const stood = kept.stood
          .filter(({ reason }) => reason === e.reason)
          .reduce(
            (sum, { from, to }) => sum + met(londonDay(from), londonDay(to!), working, calendar),
            0,
          );
        if (stood + met(londonDay(e.at), londonDay(e.until - 1), working, calendar) > n)
          fail(e, `${e.id} stands still for longer than ${pause.atMost}`);
        if (e.with !== pause.with)
          fail(e, `${e.id} is with ${e.with} meanwhile, and not ${pause.with}`);
        kept.stood.push({ reason: e.reason, from: e.at, until: e.until });
        break;
      }
      case 'resumed': {
        const kept = keptOf(e);
        const pause = stands(kept) ?? fail(e, `${e.id} does not stand still`);
        if (e.to > pause.until) fail(e, `${e.id} stands still past the end of its pause`);
        if (e.to < pause.until && !(act?.at === e.at && act.act === 'resumeClock'))
          fail(e, `${e.id} goes on before the end of its pause, and nobody said so`);
        pause.to = e.to;
        const was = kept.lastDay;
        if (kept.rule.within !== undefined && was !== undefined) {
          const { working } = counted(kept.rule.within);
          const lastDay = walked(
            was,
            met(londonDay(pause.from), londonDay(e.to), working, calendar),
            working,
            calendar,
          );
          if (e.due.at !== endOf(lastDay))
            fail(
              e,
              `${e.id} is due ${(e.due.at - endOf(lastDay)) / 3_600_000} hours from where its pause leaves it`,
            );
        } else if (kept.rule.within !== undefined && e.due.at !== kept.due + e.to - pause.from)
          fail(e, `${e.id} does not get back the hours it stood`);
        moves(e, kept);
        break;
      }
      case 'moved': {
        const kept = keptOf(e);
        if (kept.stopped) fail(e, `${e.id} has stopped and is moved`);
        if (e.why === 'extended') {
          const longer = kept.rule.extends;
          if (!longer || kept.rule.standing === 'statute' || kept.lastDay === undefined) {
            fail(e, `${e.id} may not be given longer`);
            break;
          }
          if (!act || !longer.by.includes(act.by.role))
            fail(e, `a ${act?.by.role} may not give ${e.id} longer`);
          const { n, working } = counted(longer.atMost);
          if (e.due.lastDay !== act!.fields.until || e.due.at !== endOf(e.due.lastDay!))
            fail(e, `${e.id} is not due on the day it was given`);
          if (e.due.lastDay! <= kept.lastDay) fail(e, `${e.id} is given no longer`);
          if (met(londonDay(kept.armed.due.at - 1), e.due.lastDay!, working, calendar) > n)
            fail(e, `${e.id} is given longer than ${longer.atMost}`);
          kept.extended = true;
        } else if (kept.extended && e.due.at !== kept.due)
          fail(e, `${e.id} was given a day, and is counted anew`);
        moves(e, kept);
        break;
      }
      case 'calendar':
        if (e.from !== calendar.version)
          fail(e, 'the calendar is not a change of the one the case had');
        calendar = recalendared(calendar, e);
        known &&= e.removed.length === 0;
        recount = [...book]
          .filter(([, kept]) => !kept.stopped && !kept.extended && kept.rule.within !== undefined)
          .map(([id]) => id);
        break;
      case 'rung': {
        const kept = keptOf(e);
        overdue(e.due - 1, `${e.id}/${e.rung}`);
        if (kept.stopped) fail(e, `${e.id} has stopped`);
        if (kept.told.has(e.rung)) fail(e, `${e.id}/${e.rung} is told twice`);
        const of = e.rung.endsWith(unanswered) ? e.rung.slice(0, -unanswered.length) : undefined;
        const spoken =
          kept.rule.ladder.find(({ key }) => key === (of ?? e.rung)) ??
          fail(e, `no ladder has ${e.rung}`);
        if ((of === undefined ? kept.coming.get(e.rung) : kept.awaited.get(of)) !== e.due)
          fail(e, `${e.id}/${e.rung} is told of another instant than its own`);
        if (of === undefined && stands(kept)) fail(e, `${e.id} stands still and ${e.rung} is told`);
        const right: Tell = toldTo(
          procedure,
          c,
          kept.armed.clock,
          of === undefined ? spoken.tell : spoken.acknowledge!.otherwise,
        );
        if (e.tell.role !== right.role || e.tell.member !== right.member)
          fail(
            e,
            `${e.id}/${e.rung} is told to ${e.tell.role} ${e.tell.member ?? ''}, and not to ` +
              `${right.role} ${right.member ?? ''}`,
          );
        // What is due at one instant is told in the order in which clocks were armed, and of one
        // clock in its ladder's.
        for (const [id, one] of book) {
          if (one === kept) break;
          if (!one.stopped && !stands(one) && [...one.coming.values()].includes(e.due))
            fail(e, `${e.id}/${e.rung} goes before what is due of ${id} at the same instant`);
        }
        const before =
          of === undefined ? [...kept.coming].find(([, when]) => when === e.due)?.[0] : e.rung;
        if (before !== e.rung) fail(e, `${e.id}/${e.rung} goes before ${before}`);
        kept.coming.delete(e.rung);
        kept.told.set(e.rung, e);
        if (of !== undefined) kept.awaited.delete(of);
        const answer =
          of === undefined && spoken.acknowledge ? counted(spoken.acknowledge.within) : undefined;
        if ((answer === undefined) !== (e.answerBy === undefined))
          fail(
            e,
            `${e.id}/${e.rung}: its hearers ${answer ? 'are not' : 'are'} asked to say that ` +
              'they know',
          );
        if (answer) {
          let day = walked(londonDay(e.at), answer.n, answer.working, calendar);
          while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
          const by = /hour/.test(spoken.acknowledge!.within)
            ? e.at + answer.n * 3_600_000
            : atHour(day, spoken.speaksAt ?? '09:00');
          if (e.answerBy !== by)
            fail(e, `${e.id}/${e.rung} is to be acknowledged at another time than its ladder says`);
          kept.awaited.set(e.rung, by);
        }
        break;
      }
      case 'acknowledged': {
        const kept = keptOf(e);
        const rung = kept.told.get(e.rung);
        if (!rung || rung.answerBy === undefined) {
          fail(e, `${e.id}/${e.rung} waits for nobody's word`);
          break;
        }
        if (act?.at !== e.at || !rung.to?.includes(act.by.member))
          fail(e, `${act?.by.member} acknowledges what ${rung.to?.join(', ')} heard`);
        kept.awaited.delete(e.rung);
        break;
      }
      case 'ended':
        for (const kept of book.values()) kept.stopped = true;
        break;
      default:
        break;
    }
    c = apply(c, e);
  }
  if (recount.length > 0) recounts(journal.at(-1)!);
  if (!c.ended) {
    overdue(at);
    settled();
  }
  for (const [id, kept] of book) {
    const clock = c.clocks.find((one) => one.id === id)!;
    if (clock.original !== kept.armed.due.at)
      throw new Error(`${id} does not keep the instant it was armed with`);
    if (clock.due.at !== kept.due)
      throw new Error(`${id} is due at another instant than its journal says`);
    if ((clock.stopped !== undefined) !== kept.stopped)
      throw new Error(`${id} ${kept.stopped ? 'runs on' : 'does not run'}`);
    if (kept.stopped && clock.pauses?.some(({ to }) => to === undefined))
      throw new Error(`${id} has stopped and stands still for ever`);
    for (const { key, told } of clock.rungs)
      if ((told !== undefined) !== kept.told.has(key))
        throw new Error(
          `${id}/${key} is ${told === undefined ? 'not ' : ''}told, says the case, and its ` +
            'journal differs',
        );
  }

  /** When an instant is over, what waited for it has begun and what was done in it has stopped. */
  function settled(): void {
    for (const [name, rule] of Object.entries(procedure.clocks)) {
      for (const { of } of rule.starts(c, policy)) {
        if (
          !rule.stops(c, of, policy) &&
          !c.clocks.some((clock) => clock.clock === name && clock.of === of)
        )
          throw new Error(
            `what ${name}${of === undefined ? '' : ` of ${of}`} waits for has happened, and ` +
              'it never started',
          );
      }
      for (const { id, of, stopped } of c.clocks.filter(({ clock }) => clock === name))
        if (stopped === undefined && rule.stops(c, of, policy))
          throw new Error(`${id} runs on though its work is done`);
    }
  }

  function recounts(e: Entry): void {
    for (const id of recount) {
      const kept = book.get(id)!;
      if (!known || kept.stopped) continue;
      const anew = dueOf(kept.armed.from, kept.rule.within!, kept.rule);
      const due = anew.lastDay === undefined ? kept.due : endOf(laterBy(kept, anew.lastDay));
      if (kept.due !== due)
        fail(e, `${id} is not counted anew by the calendar ${calendar.version}`);
    }
    recount = [];
  }
}

/** Whom a rung of this clock tells, as the case stands. */
export function toldTo(procedure: Procedure, c: Case, clock: string, tell: string): Tell {
  const member = procedure.allocated(c)[tell as Role];
  if (tell === 'holdersManager') return { ...toldTo(procedure, c, clock, 'holder'), above: true };
  if (tell !== 'holder')
    return member === undefined ? { role: tell as Role } : { role: tell as Role, member };
  const { stage } = procedure.clocks[clock]!;
  const here = c.stands.some((one) => one.stage === stage) ? stage : (c.stands[0]?.stage ?? stage);
  return procedure.stages[here]!.holder(c);
}
