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
import type { Facts } from '../../libs/domain/form';
import { addDays, londonDay } from '../../libs/domain/london';
import type { Actor, Role } from '../../libs/domain/member';
import type { Procedure } from '../../libs/domain/procedure';
import { refusal, whyNotOpen } from '../../libs/domain/refusal';
import type { Clerk } from '../../libs/durable/clerk';
import { fieldsFor } from './model-answers';
import { mirrorOf } from './mirror';
import { scripted } from './paths';
import { people } from './people';

export type Doing = Pick<Act, 'act' | 'fields' | 'by'>;

export interface Moves {
  /** Open to somebody, whatever they would answer. */
  readonly open: ReadonlySet<string>;
  /** What would not be refused, by act. */
  readonly takeable: ReadonlyMap<string, readonly Doing[]>;
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

/** Every move from a case as it stands. */
export function movesOf(procedure: Procedure, clerk: Clerk, c: Case, at: number): Moves {
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
