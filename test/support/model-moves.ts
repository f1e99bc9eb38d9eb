/**
 * What somebody may do to a case as it stands: every act of its table, by everybody whose it is,
 * with a small set of answers that has each choice, each yes and no, each item and each clock at
 * least once. Knows no procedure by name; the answers of its scripted paths, where its mirror has
 * any, are tried first.
 */
import { isWorkingDay } from '../../libs/domain/calendar';
import type { Case } from '../../libs/domain/case';
import { adopting } from '../../libs/domain/clock-acts';
import type { Act } from '../../libs/domain/entry';
import {
  asked,
  type Facts,
  type Field,
  type Form,
  type Item,
  type Json,
} from '../../libs/domain/form';
import { addDays, londonDay } from '../../libs/domain/london';
import type { Actor, Role } from '../../libs/domain/member';
import type { Procedure } from '../../libs/domain/procedure';
import { refusal, whyNotOpen } from '../../libs/domain/refusal';
import type { Clerk } from '../../libs/durable/clerk';
import { mirrorOf } from './mirror';
import { scripted } from './paths';
import { people } from './people';

const DAY = 86_400_000;
export type Doing = Pick<Act, 'act' | 'fields' | 'by'>;

/** The answers a field may be given, the plainest first. */
function answersTo(field: Field, c: Case, at: number): readonly Json[] {
  const one = (value: Json): Json =>
    field.each === undefined
      ? value
      : Object.fromEntries(
          ((c.facts[field.each] as readonly Item[] | undefined) ?? []).map(({ id }) => [id, value]),
        );
  const running = c.clocks.filter(({ stopped }) => stopped === undefined);
  switch (field.kind) {
    case 'choice':
      return field.choices!.map(one);
    case 'choices':
      return [field.choices!, field.choices!.slice(0, 1)];
    case 'yesNo':
      return [true, false].map(one);
    case 'number':
      return [
        field.atLeast === 0 ? 0 : Math.min(8, field.atMost ?? 8),
        Math.min(10, field.atMost ?? 10),
      ].map(one);
    case 'instant':
      return [at + 30 * DAY];
    case 'day':
      return field.past
        ? [londonDay(at)]
        : [
            ...new Set([
              addDays(londonDay(at), 4),
              londonDay(at),
              ...running
                .flatMap(({ due }) => (due.lastDay === undefined ? [] : [addDays(due.lastDay, 2)]))
                .slice(0, 4),
              addDays(londonDay(at), 400),
              addDays(londonDay(at), -1),
            ]),
          ];
    case 'member':
      return people(field.of as Role)
        .slice(0, 1)
        .map(({ member }) => member);
    case 'item':
      return ((c.facts[field.of!] as readonly Item[] | undefined) ?? []).map(({ id }) => id);
    case 'clock':
      return [
        ...running.map(({ id }) => id),
        ...c.clocks
          .filter(({ stopped }) => stopped !== undefined)
          .slice(0, 1)
          .map(({ id }) => id),
      ];
    case 'sitting':
      return ['sitting-1'];
    case 'list':
      return [[]];
    default:
      return ['text-1'];
  }
}

/**
 * Sets of answers: all together for the fields that branch, and one other answer at a time for the
 * rest.
 */
function fieldsFor(form: Form, c: Case, at: number): readonly Facts[] {
  const wide = (field: Field) =>
    field.kind === 'item' ||
    field.kind === 'clock' ||
    field.kind === 'day' ||
    (field.kind === 'choice' && form.filter(({ kind }) => kind === 'choice').length < 3);
  const drawn = new Map(form.map((field) => [field, answersTo(field, c, at)]));
  const fill = (choose: (field: Field, answers: readonly Json[]) => Json | undefined): Facts => {
    const fields: { [key: string]: Json } = {};
    for (const field of form) {
      if (!asked(field, fields)) continue;
      const value = choose(field, drawn.get(field)!);
      if (value !== undefined) fields[field.key] = value;
    }
    return fields;
  };
  let products: readonly { readonly [key: string]: Json }[] = [{}];
  for (const field of form.filter(wide)) {
    const answers = drawn.get(field)!;
    if (answers.length > 0 && products.length * answers.length <= 240)
      products = products.flatMap((so) =>
        answers.map((answer) => ({ ...so, [field.key]: answer })),
      );
  }
  const sets = products.flatMap((so) => [
    fill(({ key }, [first]) => so[key] ?? first),
    fill((field, [first]) => (field.required ? (so[field.key] ?? first) : undefined)),
  ]);
  const others = form
    .filter((field) => !wide(field))
    .flatMap((field) =>
      drawn
        .get(field)!
        .slice(1)
        .map((answer) => fill(({ key }, [first]) => (key === field.key ? answer : first))),
    );
  return [...sets, ...others];
}

/**
 * Who might take an act: for each role whoever has it here, one for each agency that sits; and
 * whoever heard of a clock and might say so.
 */
function actors(
  procedure: Procedure,
  c: Case,
  name: string,
  allocated: { readonly [R in Role]?: string },
): readonly Actor[] {
  const { by, whoever } = procedure.acts[name]!;
  const heard = whoever
    ? c.clocks.flatMap(({ stopped, rungs }) =>
        stopped === undefined
          ? rungs.flatMap(({ answerBy, acknowledged, to = [] }) =>
              answerBy !== undefined && acknowledged === undefined ? to : [],
            )
          : [],
      )
    : [];
  return by.flatMap((role) => {
    const all = people(role);
    const holder = all.find(({ member }) => member === allocated[role]);
    const told = all.filter(({ member }) => heard.includes(member));
    // Where a clock waits for somebody's word, one who did not hear tries too.
    if (told.length > 0) return [...told, ...all.filter((one) => !told.includes(one)).slice(0, 1)];
    return holder
      ? [holder]
      : all.filter((one, i) => all.findIndex(({ agency }) => agency === one.agency) === i);
  });
}

/** A calendar with one working day fewer, soon. */
function anotherCalendar({ calendar }: Clerk, at: number): Facts {
  let day = addDays(londonDay(at), 2);
  while (!isWorkingDay(day, calendar)) day = addDays(day, 1);
  return adopting({
    from: calendar.version,
    version: `${calendar.version}+`,
    announcedTo: calendar.announcedTo,
    added: [{ day, name: 'A late holiday', closure: true }],
    removed: [],
  }).fields;
}

/**
 * Everything that would not be refused now, by act; and the acts that are open to somebody,
 * whatever they would answer.
 */
export function movesOf(
  procedure: Procedure,
  clerk: Clerk,
  c: Case,
  at: number,
): {
  readonly open: ReadonlySet<string>;
  readonly takeable: ReadonlyMap<string, readonly Doing[]>;
} {
  const open = new Set<string>();
  const takeable = new Map<string, readonly Doing[]>();
  const known = (mirrorOf(procedure)?.paths ?? []).flat();
  const allocated = procedure.allocated(c);
  for (const name of Object.keys(procedure.acts)) {
    const may = actors(procedure, c, name, allocated).filter(
      (by) => whyNotOpen(procedure, c, { act: name, by }) === undefined,
    );
    if (may.length === 0) continue;
    open.add(name);
    const form = procedure.forms.acts[name] ?? [];
    const drawn =
      name === 'adoptCalendar'
        ? [anotherCalendar(clerk, at)]
        : [
            ...known.filter(({ act }) => act === name).map((step) => scripted(step, '').fields),
            ...fieldsFor(form, c, at),
          ];
    const distinct = [...new Map(drawn.map((fields) => [JSON.stringify(fields), fields])).values()];
    const found = may.flatMap((by) =>
      distinct
        .filter(
          (fields) =>
            refusal(procedure, clerk, c, { act: name, fields, by, key: '' }, at) === undefined,
        )
        .map((fields) => ({ act: name, fields, by })),
    );
    if (found.length > 0) takeable.set(name, found);
  }
  return { open, takeable };
}
