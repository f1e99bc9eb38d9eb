/** What somebody may do to a case, drawn by chance: mostly what is open to them. */
import { isWorkingDay, type Calendar } from '../../libs/domain/calendar';
import type { Case } from '../../libs/domain/case';
import { adopting, clocksFor } from '../../libs/domain/clock-acts';
import type { Act } from '../../libs/domain/entry';
import type { Facts } from '../../libs/domain/form';
import { londonDay } from '../../libs/domain/london';
import type { Actor } from '../../libs/domain/member';
import type { Procedure } from '../../libs/domain/procedure';
import { refusal, whyNotOpen } from '../../libs/domain/refusal';
import { procedures } from '../../workflows/procedures';
import { anyFields } from './any-answers';
import { people } from './people';
import type { Chance } from './random';
import type { Simulated } from './simulated';

const DAY = 86_400_000;

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
