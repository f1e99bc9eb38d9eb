/**
 * Generated lives of any procedure: members who mostly do what is asked of them, whenever they
 * like, and sometimes something else. Knows no procedure by name; all it needs is in the
 * declaration.
 */
import { isWorkingDay, type Calendar } from '../../libs/domain/calendar';
import type { Case } from '../../libs/domain/case';
import { adopting, clocksFor } from '../../libs/domain/clock-acts';
import type { Act } from '../../libs/domain/entry';
import {
  asked,
  factsOf,
  type Answers,
  type Facts,
  type Field,
  type Form,
  type Item,
  type Json,
} from '../../libs/domain/form';
import { londonDay } from '../../libs/domain/london';
import type { Actor, Role } from '../../libs/domain/member';
import { openingForm } from '../../libs/domain/other-cases';
import type { Procedure } from '../../libs/domain/procedure';
import { refusal, whyNotOpen, type Refusal } from '../../libs/domain/refusal';
import type { Answer } from '../../libs/durable/clerk';
import { procedures } from '../../workflows/procedures';
import { mirrorOf } from './mirror';
import type { Chance } from './random';
import { people } from './people';
import { scripted, type Step as Scripted } from './paths';
import { opening, Simulated, wasRefused } from './simulated';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** What an act is made of, given what the case already holds. */
export function anyFields(
  form: Form,
  facts: Facts,
  chance: Chance,
  at: number,
  clocks: (of: string | undefined) => readonly string[] = () => [],
): Facts {
  const fields: { [key: string]: Json } = {};
  for (const field of form) {
    if (!asked(field, fields) || (!field.required && chance.happens(0.12))) continue;
    const items =
      field.each === undefined
        ? undefined
        : ((facts[field.each] as readonly Item[] | undefined) ?? []);
    const value =
      field.kind === 'clock'
        ? anyClock(clocks(field.of), chance)
        : items
          ? Object.fromEntries(items.map(({ id }) => [id, anyValue(field, facts, chance, at)!]))
          : anyValue(field, facts, chance, at);
    if (value !== undefined) fields[field.key] = value as Json;
  }
  return fields;
}

/** Mostly one that the field is for. */
const anyClock = (clocks: readonly string[], chance: Chance): string =>
  clocks.length === 0 || chance.happens(0.05) ? 'no clock' : chance.pick(clocks);

function anyValue(field: Field, facts: Facts, chance: Chance, at: number): Json | undefined {
  switch (field.kind) {
    case 'choice':
      return chance.pick(field.choices!);
    case 'choices':
      return field.choices!.filter(() => chance.happens(0.5));
    case 'yesNo':
      return chance.happens(0.85);
    case 'number':
      return field.atLeast ?? chance.upTo(Math.min(field.atMost ?? 12, 12));
    case 'instant':
      return field.past ? at - chance.upTo(40) * HOUR : at + chance.upTo(60) * DAY;
    case 'day':
      return new Date(at - (field.past ? 1 : -1) * chance.upTo(30) * DAY)
        .toISOString()
        .slice(0, 10);
    case 'member':
      return chance.pick(people(field.of as Role)).member;
    case 'item': {
      const of = (facts[field.of!] as readonly Item[] | undefined) ?? [];
      return of.length === 0 ? undefined : chance.pick(of).id;
    }
    case 'sitting':
      return `sitting-${chance.upTo(2)}`;
    case 'list':
      return [];
    default:
      return `text-${chance.upTo(1_000_000)}`;
  }
}

/** A referral's answers, as plausible as its form alone allows. */
export function anyAnswers(form: Form, chance: Chance, received: number): Answers {
  const answers: { [key: string]: Json } = {};
  for (const field of form) {
    if (!asked(field, answers) || (!field.required && chance.happens(0.4))) continue;
    answers[field.key] =
      field.kind === 'list'
        ? Array.from(
            { length: Math.max(field.required ? 1 : 0, chance.upTo(2)) },
            () => anyAnswers(field.fields ?? [], chance, received) as Json,
          )
        : field.key === 'dateOfBirth'
          ? new Date(received - (11 * 365 + chance.upTo(7 * 365)) * DAY).toISOString().slice(0, 10)
          : (anyValue(field, {}, chance, received) ?? null);
  }
  return answers;
}

export interface Step {
  readonly at: number;
  readonly act?: Act;
  /** Time passed while nobody worked. */
  readonly outage?: true;
  readonly answer?: Answer | Refusal;
}

export interface Life {
  readonly simulated: Simulated;
  readonly steps: readonly Step[];
  readonly received: number;
}

function fieldsFor(
  procedure: Procedure,
  simulated: Simulated,
  name: string,
  by: Actor,
  chance: Chance,
  n: number,
): Facts {
  const { current: c, clerk } = simulated;
  const at = simulated.now();
  if (name === 'adoptCalendar') return anyCalendar(clerk.calendar, chance, at, n).fields;
  if (name === 'hearEnded') return anyEnd(c, chance);
  return anyFields(procedure.forms.acts[name] ?? [], c.facts, chance, at, (of) =>
    clocksFor(of, c, clerk, by, at).map(({ id }) => id),
  );
}

/** Mostly of a case that it opened, with an ending that such a case can have. */
function anyEnd(c: Case, chance: Chance): Facts {
  const open = c.openedCases.filter(({ ended }) => ended === undefined);
  if (open.length === 0 || chance.happens(0.05)) return { opened: 0, ending: 'no ending' };
  const { seq, procedure } = chance.pick(open);
  return {
    opened: seq,
    ending: chance.pick(
      Object.keys(
        procedures.find(({ name }) => name === procedure)?.words.endings ?? { ended: '' },
      ),
    ),
  };
}

/** Another calendar, with a day or two more or fewer in the weeks to come. */
function anyCalendar(
  calendar: Calendar,
  chance: Chance,
  at: number,
  n: number,
): Pick<Act, 'act' | 'fields'> {
  const soon = (day: string) => day > londonDay(at) && day < londonDay(at + 40 * DAY);
  const free = Array.from({ length: 40 }, (_, i) => londonDay(at + (i + 1) * DAY)).filter((day) =>
    isWorkingDay(day, calendar),
  );
  const gone = [...calendar.holidays, ...calendar.closures].map(({ day }) => day).filter(soon);
  return adopting({
    from: chance.happens(0.05) ? 'another calendar' : calendar.version,
    version: `calendar-${n}`,
    announcedTo: calendar.announcedTo,
    removed: chance.happens(0.3) ? gone.slice(0, 1) : [],
    added: [{ day: chance.pick(free), name: 'A late holiday', closure: chance.happens(0.5) }],
  });
}

/** The next thing somebody does: nine times in ten something open to them, else anything at all. */
export function anyAct(procedure: Procedure, simulated: Simulated, chance: Chance, n: number): Act {
  const c = simulated.current;
  const at = simulated.now();
  const acts = Object.keys(procedure.acts);
  for (let tries = 0; tries < 12; tries += 1) {
    const name = chance.pick(acts);
    const rule = procedure.acts[name]!;
    // What ends a case comes rarely, or no life would be long.
    if (rule.ends !== undefined && !chance.happens(0.03)) continue;
    const role = chance.pick(rule.by);
    const allocated = procedure.allocated(c)[role];
    const by = people(role).find(({ member }) => member === allocated) ?? {
      ...people(role)[0]!,
      ...(allocated === undefined ? {} : { member: allocated }),
    };
    if (whyNotOpen(procedure, c, { act: name, by }) !== undefined) continue;
    // A form with many gates wants several tries before an answer fits.
    for (let drawn = 0; drawn < 8; drawn += 1) {
      const act: Act = {
        act: name,
        fields: fieldsFor(procedure, simulated, name, by, chance, n),
        by,
        key: `k${n}`,
        ...(chance.happens(0.5) ? { version: c.version } : {}),
      };
      if (refusal(procedure, simulated.clerk, c, act, at) === undefined || chance.happens(0.02))
        return act;
    }
  }
  const name = chance.pick(acts);
  const by = chance.pick(people(chance.pick(procedure.acts[name]!.by)));
  return {
    act: chance.happens(0.1) ? 'toString' : name,
    fields: anyFields(procedure.forms.acts[name]!, c.facts, chance, at),
    by,
    key: chance.happens(0.1) ? `k${chance.upTo(n)}` : `k${n}`,
    ...(chance.happens(0.2) ? { version: c.version - 1 } : {}),
  };
}

/**
 * Live a case for `steps` steps or to its end. `pace` is the longest pause between two, in days.
 * Some begin along a scripted path of the procedure's mirror.
 */
export async function live(
  procedure: Procedure,
  chance: Chance,
  {
    steps = 60,
    pace = 5,
    received: given,
  }: { steps?: number; pace?: number; received?: number } = {},
): Promise<Life> {
  const mirror = chance.happens(0.25) ? mirrorOf(procedure) : undefined;
  const received =
    given ?? Date.UTC(2026, chance.upTo(11), 1 + chance.upTo(27), chance.upTo(23), chance.upTo(59));
  const started = received + (chance.happens(0.2) ? chance.upTo(40) * HOUR : 0);
  const answers = mirror
    ? (mirror.referral(mirror.openings ? chance.pick(mirror.openings) : {}, received) as Answers)
    : anyAnswers(openingForm(procedure), chance, received);
  const facts = {
    ...factsOf(openingForm(procedure), answers),
    ...procedure.learns(answers, received),
  };
  const simulated = await Simulated.open(procedure, opening(procedure, facts, received), started);
  const scripted = mirror ? await along(simulated, chance.pick(mirror.paths), chance) : [];
  return {
    simulated,
    received,
    steps: [...scripted, ...(await goOn(procedure, simulated, chance, { steps, pace }))],
  };
}

/** So far along a scripted path as chance will have it. */
async function along(
  simulated: Simulated,
  path: readonly Scripted[],
  chance: Chance,
): Promise<readonly Step[]> {
  const taken: Step[] = [];
  for (const [n, step] of path.slice(0, 1 + chance.upTo(path.length - 1)).entries()) {
    const at = simulated.now() + (step.days ?? 0) * DAY + chance.upTo(HOUR);
    await simulated.turn(at);
    if (simulated.ending !== undefined) break;
    const act = scripted(step, `path-${n}`);
    taken.push({ at, act, answer: await simulated.act(act) });
  }
  return taken;
}

export async function goOn(
  procedure: Procedure,
  simulated: Simulated,
  chance: Chance,
  { steps, pace }: { steps: number; pace: number },
): Promise<readonly Step[]> {
  const taken: Step[] = [];
  for (let n = 0; n < steps && simulated.ending === undefined; n += 1) {
    const at =
      simulated.now() + (chance.happens(0.3) ? chance.upTo(HOUR) : chance.upTo(pace * DAY));
    if (chance.happens(0.1)) {
      simulated.outage(at);
      taken.push({ at, outage: true });
    } else await simulated.turn(at);
    if (simulated.ending !== undefined) break;
    const act = anyAct(procedure, simulated, chance, simulated.journal.length * 100 + n);
    taken.push({ at, act, answer: await simulated.act(act) });
  }
  return taken;
}

/** Do the same steps again on another case, and give what each answered. */
export async function repeat(
  simulated: Simulated,
  steps: readonly Step[],
): Promise<readonly (Answer | Refusal | undefined)[]> {
  const answers: (Answer | Refusal | undefined)[] = [];
  for (const { at, act, outage } of steps) {
    if (outage) simulated.outage(at);
    else if (act) {
      await simulated.turn(at);
      answers.push(await simulated.act(act));
    }
  }
  return answers;
}

export { wasRefused };
