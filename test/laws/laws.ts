/**
 * What must be true of every procedure, now and when a further one is added. Each law throws when
 * it does not hold, names no procedure, and is itself proved by a fault planted in planted.test.ts.
 */
import { caseOf } from '../../libs/domain/case';
import { heldFor, ledger, segmentsOf } from '../../libs/domain/ball';
import { ways } from '../../libs/domain/diagram';
import { faultsOf, type Form } from '../../libs/domain/form';
import { rungInstants, unansweredKey } from '../../libs/domain/ladder';
import { londonDay } from '../../libs/domain/london';
import { roles } from '../../libs/domain/member';
import {
  answeredByTheRecord,
  answersOf,
  openingForm,
  wordsIn,
  type Known,
} from '../../libs/domain/other-cases';
import type { Procedure } from '../../libs/domain/procedure';
import { dueAfter, parse } from '../../libs/domain/span';
import { procedures } from '../../workflows/procedures';
import { live, type Life } from '../support/lives';
import { Chance } from '../support/random';
import { calendar } from '../support/simulated';
import { canonical } from '../../libs/domain/canonical';

const fail = (faults: readonly string[]): void => {
  if (faults.length > 0) throw new Error(faults.join('\n'));
};
const differ = (
  here: Iterable<string>,
  there: Iterable<string>,
  say: (x: string) => string,
): string[] => {
  const known = new Set(there);
  return [...new Set(here)].filter((x) => !known.has(x)).map(say);
};

/** Temporal finds a workflow by its export's name: the folder's, in camel case. */
export const exportName = (procedure: Procedure): string =>
  procedure.name.replace(/-(.)/g, (_, c: string) => c.toUpperCase());

export function isBundled(procedures: readonly Procedure[], bundled: Iterable<string>): void {
  const names = procedures.map(exportName);
  fail([
    ...differ(names, bundled, (n) => `${n} is declared but not bundled`),
    ...differ(bundled, names, (n) => `${n} is bundled but not declared`),
  ]);
}

export interface Law {
  readonly says: string;
  readonly holds: (procedure: Procedure) => void | Promise<void>;
}

const fieldsOf = (form: Form): Form =>
  form.flatMap((field) => [field, ...fieldsOf(field.fields ?? [])]);

/** Laws that need no life: the declaration alone. */
export const ofDeclarations: readonly Law[] = [
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
    says: 'its policy survives a journey through JSON, and every figure names its source',
    holds(procedure) {
      const { policy } = procedure;
      if (
        canonical(JSON.parse(JSON.stringify(policy))) !== canonical(policy) ||
        JSON.stringify(policy) !== JSON.stringify(structuredClone(policy))
      )
        throw new Error('The policy does not survive JSON');
      fail(
        Object.entries(policy.clocks).flatMap(([name, { within, reckoned = '' }]) => [
          ...(within !== undefined && reckoned !== ''
            ? [`${name} is counted, and says that it is worked out`]
            : []),
          ...[...reckoned.matchAll(/\{(\w+)\}/g)]
            .filter(([, figure]) => !policy.figures[figure!])
            .map(([named]) => `${name} names ${named}, which is no figure`),
        ]),
      );
      fail(
        Object.entries({ ...policy.clocks, ...policy.figures })
          .filter(([, { source }]) => source.trim() === '')
          .map(([name]) => `${name} has no source`),
      );
    },
  },
  {
    says: 'every clock has a rule, a policy, words and a trigger in words',
    holds({ clocks, policy, words }) {
      const names = Object.keys(clocks);
      fail([
        ...differ(names, Object.keys(policy.clocks), (n) => `clock ${n} has no policy`),
        ...differ(Object.keys(policy.clocks), names, (n) => `policy for ${n}, which is no clock`),
        ...differ(names, Object.keys(words.clocks), (n) => `clock ${n} has no words`),
        ...differ(names, Object.keys(words.triggers), (n) => `clock ${n} does not say its trigger`),
      ]);
    },
  },
  {
    says: 'every ladder climbs, has each rung once, and tells a role that exists',
    holds({ policy }) {
      const from = Date.UTC(2026, 0, 5, 10);
      const faults: string[] = [];
      for (const [name, { within, ladder, counting = 'within' }] of Object.entries(policy.clocks)) {
        if (new Set(ladder.map(({ key }) => key)).size !== ladder.length)
          faults.push(`${name} has two rungs of one name`);
        faults.push(
          ...ladder.flatMap(({ key, acknowledge }) =>
            acknowledge && !Object.hasOwn(roles, acknowledge.otherwise)
              ? [
                  `rung ${key} of ${name} tells ${acknowledge.otherwise} when nobody ` +
                    'acknowledges it, which is no role',
                ]
              : [],
          ),
        );
        faults.push(
          ...ladder
            .filter(
              ({ tell }) =>
                tell !== 'holder' && tell !== 'holdersManager' && !Object.hasOwn(roles, tell),
            )
            .map(({ key, tell }) => `rung ${key} of ${name} tells ${tell}, which is no role`),
        );
        const due =
          within === undefined
            ? { at: from + 200 * 86_400_000, lastDay: londonDay(from + 199 * 86_400_000) }
            : dueAfter(from, within, { calendar, cutOff: policy.cutOff.time, counting });
        const order = rungInstants(
          due.at,
          due.lastDay,
          from - 400 * 86_400_000,
          ladder,
          calendar,
        ).map(({ key }) => key);
        if (order.join() !== ladder.map(({ key }) => key).join())
          faults.push(`the ladder of ${name} does not climb: ${order.join(', ')}`);
      }
      fail(faults);
    },
  },
  {
    says:
      'no clock whose date the law gives may pause or be given longer, and every pause has a ' +
      'cap that ends, its own word, and somebody who may ask for it',
    holds({ policy, words }) {
      fail(
        Object.entries(policy.clocks).flatMap(
          ([name, { standing, within, pauses = {}, extends: longer }]) => [
            ...(standing === 'statute' && (longer || Object.keys(pauses).length > 0)
              ? [`${name} is the law's own date and may not be moved`]
              : []),
            ...(within === undefined && (longer || Object.keys(pauses).length > 0)
              ? [`${name} is given, not counted, and cannot be moved by us`]
              : []),
            ...(longer && (longer.by.length === 0 || parse(longer.atMost).count < 1)
              ? [`nobody may give ${name} longer, or for no time`]
              : []),
            ...Object.entries(pauses).flatMap(([reason, { by, atMost }]) => [
              ...(by.length === 0 ? [`nobody may pause ${name} for ${reason}`] : []),
              ...(parse(atMost).unit === 'hour' || parse(atMost).count < 1
                ? [`a pause of ${name} for ${reason} is counted in whole days`]
                : []),
              ...(Object.hasOwn(words.choices, reason)
                ? []
                : [`the reason ${reason} has no words`]),
            ]),
          ],
        ),
      );
    },
  },
  {
    says: 'every act has a form and words, is open somewhere, and every open act exists',
    holds({ acts, forms, words, stages }) {
      const names = Object.keys(acts);
      const open = Object.values(stages).flatMap((stage) => stage.open);
      fail([
        ...differ(names, Object.keys(forms.acts), (n) => `act ${n} has no form`),
        ...differ(Object.keys(forms.acts), names, (n) => `a form for ${n}, which is no act`),
        ...differ(names, Object.keys(words.acts), (n) => `act ${n} has no words`),
        ...differ(open, names, (n) => `${n} is open at a stage but is no act`),
        ...differ(
          names.filter((n) => !acts[n]!.anywhere),
          open,
          (n) => `act ${n} is open nowhere`,
        ),
        ...names.filter((n) => acts[n]!.by.length === 0).map((n) => `nobody may take ${n}`),
      ]);
    },
  },
  {
    says:
      'every field and choice has words, every condition names an earlier field, and no words ' +
      'or names are facts',
    holds({ forms, words }) {
      const faults: string[] = [];
      for (const [name, form] of [
        ['intake', forms.intake] as const,
        ['brought', forms.brought ?? []] as const,
        ...Object.entries(forms.acts),
      ]) {
        const seen = new Set<string>();
        for (const field of fieldsOf(form)) {
          if (!Object.hasOwn(words.fields, field.key))
            faults.push(`${name}.${field.key} has no words`);
          if (field.section !== undefined && !Object.hasOwn(words.fields, field.section))
            faults.push(`${name}: the section ${field.section} has no words`);
          for (const choice of field.choices ?? [])
            if (
              !Object.hasOwn(words.choices, `${field.key}.${choice}`) &&
              !Object.hasOwn(words.choices, choice)
            )
              faults.push(`${name}.${field.key}: choice ${choice} has no words`);
          if (field.when && !seen.has(field.when.field))
            faults.push(
              `${name}.${field.key} depends on ${field.when.field}, which is not asked before it`,
            );
          if (field.fact && (field.kind === 'text' || field.kind === 'words' || field.victim))
            faults.push(`${name}.${field.key} could hold a name and may not be a fact`);
          if ((field.kind === 'choice' || field.kind === 'choices') && !field.choices?.length)
            faults.push(`${name}.${field.key} offers no choices`);
          seen.add(field.key);
        }
      }
      fail(faults);
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
    says:
      'that has one open case of a child hears of a further trigger by an act that it can never ' +
      'refuse',
    holds({ oneOpen, acts, forms }) {
      if (oneOpen === undefined) return;
      const [rule, form, facts] = [
        acts[oneOpen],
        forms.acts[oneOpen] ?? [],
        forms.intake.filter(({ fact }) => fact),
      ];
      if (!rule) throw new Error(`it hears by ${oneOpen}, which is no act`);
      const asked = form.filter(
        ({ key, required }) => required && !facts.some((fact) => fact.key === key && fact.required),
      );
      fail([
        ...(rule.by.join() === 'clerk'
          ? []
          : [`${oneOpen} is for ${rule.by.join()}, and the clerk brings it`]),
        ...(rule.anywhere ? [] : [`${oneOpen} is not open everywhere`]),
        ...((rule.refuses ?? rule.closed) ? [`${oneOpen} can be refused`] : []),
        ...(rule.ends === undefined ? [] : [`${oneOpen} ends the case`]),
        ...asked.map(({ key }) => `${oneOpen} needs ${key}, which a referral need not say`),
        ...fieldsOf(forms.intake)
          .filter(({ victim }) => victim)
          .map(
            ({ key }) => `${key} is of a victim, and a further referral has no place apart for it`,
          ),
      ]);
    },
  },
  {
    says: 'every monthly list has words',
    holds({ monthly = {}, words }) {
      fail([
        ...differ(
          Object.keys(monthly),
          Object.keys(words.monthly ?? {}),
          (n) => `list ${n} has no words`,
        ),
        ...differ(
          Object.keys(words.monthly ?? {}),
          Object.keys(monthly),
          (n) => `words for ${n}, which is no list`,
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

/**
 * Every clock keeps the instant it was armed with; its segments sum to its time, and the ledger of
 * holders to the case's. Throws where they do not.
 */
export function accountsForAll(procedure: Procedure, { simulated }: Pick<Life, 'simulated'>): void {
  const { current: c, journal } = simulated;
  const now = Math.max(simulated.now(), ...journal.map(({ at }) => at));
  for (const clock of c.clocks) {
    const armed = journal.find((e) => e.kind === 'armed' && e.id === clock.id)!;
    if (armed.kind !== 'armed' || armed.due.at !== clock.original)
      throw new Error(`${clock.id} does not keep the instant it was armed with`);
    if (clock.due.at !== clock.original && clock.moves === undefined)
      throw new Error(`${clock.id} was moved in silence`);
    if (
      simulated.opening.policy.clocks[clock.clock]!.standing === 'statute' &&
      (clock.pauses || clock.statutory !== clock.due.at)
    )
      throw new Error(`${clock.id}, whose date the law gives, was moved or paused`);
    const segments = segmentsOf(clock, now);
    const end = Math.max(clock.from, clock.stopped ?? now);
    let at = clock.from;
    for (const segment of segments) {
      if (segment.from !== at || segment.to < segment.from)
        throw new Error(`the segments of ${clock.id} leave a gap`);
      at = segment.to;
    }
    if (at !== end)
      throw new Error(
        `the segments of ${clock.id} do not sum to its time: they end ${end - at} ms early`,
      );
  }
  const held = ledger(procedure, journal);
  const sum = Object.values(heldFor(held, now)).reduce((a, b) => a + b, 0);
  const all = (c.ended?.at ?? now) - c.received;
  if (sum !== all) throw new Error(`the ledger accounts for ${sum} ms of ${all}`);
  if (!c.ended && held.at(-1)!.with === 'nobody') throw new Error('a live case is with nobody');
}

/** Laws of every generated life. Each throws with what it saw. */
export const ofLives: readonly {
  readonly says: string;
  readonly holds: (procedure: Procedure, life: Life, moves: ReadonlySet<string>) => void;
}[] = [
  {
    says:
      'opens others with all that their referral needs and nothing that it does not ask, and ' +
      'hears once of the end of each',
    holds(procedure, { simulated: { journal, current } }) {
      const heard = new Set<number>();
      for (const e of journal) {
        if (e.kind === 'opens') {
          const other = procedures.find(({ name }) => name === e.procedure);
          if (!other || !procedure.opens?.includes(e.procedure))
            throw new Error(`entry ${e.seq} opens ${e.procedure}, which it does not declare`);
          const known = Object.fromEntries(
            answeredByTheRecord.map((key) => [
              key,
              key === 'dateOfBirth' ? '2012-04-09' : 'said by the record',
            ]),
          ) as Known;
          const answers = answersOf(
            openingForm(other),
            e.facts,
            known,
            new Map(wordsIn(openingForm(other), e.facts).map((id) => [id, `the text of ${id}`])),
          );
          const faults = [
            ...Object.keys(e.facts)
              .filter((key) => !openingForm(other).some((field) => field.key === key))
              .map((key) => `${key} is not asked`),
            ...faultsOf(openingForm(other), answers, {}).map(
              ({ pointer, fault }) => `${pointer} ${fault}`,
            ),
          ];
          if (faults.length > 0)
            throw new Error(
              `entry ${e.seq} opens ${e.procedure}, whose referral would be refused: ${faults.join('; ')}`,
            );
        }
        if (e.kind === 'otherEnded') {
          if (heard.has(e.opened) || journal[e.opened - 1]?.kind !== 'opens')
            throw new Error(
              `entry ${e.seq} hears of the end of ${e.opened}, ` +
                `${heard.has(e.opened) ? 'again' : 'which opened nothing'}`,
            );
          heard.add(e.opened);
        }
      }
      if (current.openedCases.filter(({ ended }) => ended !== undefined).length !== heard.size)
        throw new Error('an end that it heard of is not in the case');
    },
  },
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
      'tells each rung once, never before it is due, and before any act that came after it was ' +
      'due',
    holds(_procedure, { simulated: { journal } }) {
      const told = new Set<string>();
      const running = new Map<string, Map<string, number>>();
      const paused = new Map<string, number>();
      const isSilence = (key: string) => key === unansweredKey(key.replace(/, [^,]*$/, ''));
      const drop = (id: string, which: (rung: { key: string }) => boolean) => {
        for (const key of [...running.get(id)!.keys()])
          if (which({ key })) running.get(id)!.delete(key);
      };
      for (const e of journal) {
        if (e.kind === 'armed') running.set(e.id, new Map(e.rungs.map(({ key, at }) => [key, at])));
        if (e.kind === 'stopped') running.delete(e.id);
        if (e.kind === 'ended') {
          running.clear();
          paused.clear();
        }
        // While a clock stands still nothing of it is told, but that somebody's word was awaited in
        // vain.
        if (e.kind === 'paused') {
          paused.set(e.id, e.until);
          drop(e.id, ({ key }) => !isSilence(key));
        }
        if (e.kind === 'resumed' || e.kind === 'moved') {
          if (e.kind === 'resumed') paused.delete(e.id);
          drop(e.id, ({ key }) => !isSilence(key));
          if (!paused.has(e.id))
            for (const { key, at } of e.rungs)
              if (!told.has(`${e.id}/${key}`)) running.get(e.id)!.set(key, at);
        }
        if (e.kind === 'acknowledged') running.get(e.id)!.delete(unansweredKey(e.rung));
        if (e.kind === 'stopped') paused.delete(e.id);
        if (e.kind === 'rung') {
          const name = `${e.id}/${e.rung}`;
          if (told.has(name)) throw new Error(`${name} is told twice`);
          if (e.at < e.due) throw new Error(`${name} is told before it is due`);
          if (running.get(e.id)?.get(e.rung) !== e.due)
            throw new Error(`${name} is told of a clock that does not run`);
          told.add(name);
          running.get(e.id)!.delete(e.rung);
          if (e.answerBy !== undefined) running.get(e.id)!.set(unansweredKey(e.rung), e.answerBy);
        }
        if (e.kind === 'act')
          for (const [id, until] of paused)
            if (until <= e.at)
              throw new Error(
                `${e.act} went before the end of the pause of ${id}, which came ` +
                  `${e.at - until} ms earlier`,
              );
        if (e.kind === 'act')
          for (const [id, rungs] of running)
            for (const [key, at] of rungs)
              if (at <= e.at)
                throw new Error(
                  `${e.act} went before ${id}/${key}, which was due ${e.at - at} ms earlier`,
                );
      }
    },
  },
  {
    says:
      'keeps of each clock the instant it was armed with, and accounts for all its time and for ' +
      'whoever had the ball',
    holds: accountsForAll,
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

export interface Reach {
  lives: number;
  acts: number;
  refusals: number;
  rungs: number;
  readonly stages: Set<string>;
  readonly endings: Set<string>;
  readonly taken: Set<string>;
  readonly clocks: Set<string>;
}

/** Hold every law of lives over so many generated lives, and say how far they reached. */
export async function overLives(
  procedure: Procedure,
  seed: number,
  lives: number,
  moves?: ReadonlySet<string>,
): Promise<Reach> {
  const along =
    moves ?? new Set((await ways(procedure)).moves.map(({ from, to }) => `${from} → ${to}`));
  const reach: Reach = {
    lives,
    acts: 0,
    refusals: 0,
    rungs: 0,
    stages: new Set(),
    endings: new Set(),
    taken: new Set(),
    clocks: new Set(),
  };
  for (let n = 0; n < lives; n += 1) {
    const life = await live(procedure, new Chance(seed + n), {
      steps: 140,
      pace: n % 3 === 0 ? 12 : 3,
    });
    for (const { says, holds } of ofLives) {
      try {
        holds(procedure, life, along);
      } catch (error) {
        throw new Error(
          `SEED=${seed} life ${n}: not so that a case ${says}: ${(error as Error).message}`,
        );
      }
    }
    for (const e of life.simulated.journal) {
      if (e.kind === 'entered') reach.stages.add(e.stage);
      if (e.kind === 'ended') reach.endings.add(e.ending);
      if (e.kind === 'armed') reach.clocks.add(e.clock);
      if (e.kind === 'rung') reach.rungs += 1;
      if (e.kind === 'act') {
        reach.acts += 1;
        reach.taken.add(e.act);
      }
    }
    reach.refusals += life.steps.filter(({ answer }) => answer && 'type' in answer).length;
  }
  return reach;
}
