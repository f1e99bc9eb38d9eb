/** A case's clocks in words: what is due, why then, who was told. The policy and calendar are those the case opened under. */
import { isProvisional, type Calendar } from '../../../libs/domain/calendar';
import { list, type Case, type Clock } from '../../../libs/domain/case';
import { atHour, londonDay, offset, say, sayInstant } from '../../../libs/domain/london';
import { roles, type Role } from '../../../libs/domain/member';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure, Words } from '../../../libs/domain/procedure';
import { sayDue } from '../../../libs/domain/span';
import { sayLateness, urgency, workingDaysLate } from '../../../libs/domain/urgency';
import { itemNumber, itemTitle } from '../forms/say';
import type { ClockLine } from './case-view';

/** RFC 3339 with London's offset. */
export function rfc3339(at: number): string {
  const ahead = offset(at);
  return new Date(at + ahead).toISOString().replace(/\.000Z$|Z$/, ahead === 0 ? 'Z' : '+01:00');
}

/** The instant a London day begins, or what an RFC 3339 text says. */
export const startOfDay = (day: string): number => atHour(day, '00:00');

export function clockName(words: Words, c: Case, { clock, of }: Pick<Clock, 'clock' | 'of'>): string {
  const name = words.clocks[clock] ?? clock;
  if (of === undefined) return name;
  const inList = Object.keys(c.facts).find((key) => Array.isArray(c.facts[key]) && list(c, key).some(({ id }) => id === of));
  return `${name}: ${inList ? itemTitle(words, inList, itemNumber(of)).toLowerCase() : of}`;
}

/** '10 working days, not counting the day it starts from' */
export function rule(policy: Policy, clock: string): string {
  const { within, counting = 'within' } = policy.clocks[clock] ?? {};
  if (within === undefined) return 'A date that was given';
  return / hour/.test(within) ? within : `${within}, ${counting === 'within' ? 'not counting' : 'counting'} the day it starts from`;
}

export function clockLines(procedure: Procedure, policy: Policy, calendar: Calendar, c: Case, now: number): readonly ClockLine[] {
  return c.clocks.map((clock) => {
    const { id, from, due, stopped } = clock;
    const { source = '', standing = 'assumption' as const } = policy.clocks[clock.clock] ?? {};
    const ladder = policy.clocks[clock.clock]?.ladder ?? [];
    return {
      id, name: clockName(procedure.words, c, clock), due: sayDue(due), dueAt: rfc3339(due.at), from: rfc3339(from),
      ...stateOf(due.at, stopped, now, calendar),
      why: {
        rule: rule(policy, clock.clock), source, standing,
        trigger: procedure.words.triggers[clock.clock] ?? '',
        counted: `Counted from ${say(due.countedFrom)}${due.received === undefined ? '' : `: ${due.received}`}`,
        calendar: c.calendar, provisional: isProvisional(due.lastDay ?? londonDay(due.at), calendar), policy: c.policy,
        skipped: due.skipped.map(({ day, why }) => ({ day: say(day), why })),
      },
      rungs: clock.rungs.map(({ key, at, told }) => {
        const tell = ladder.find((rung) => rung.key === key)?.tell ?? 'holder';
        return { key, at: rfc3339(at), atSaid: sayInstant(at), tells: tell === 'holder' ? 'Whoever holds the case' : (roles[tell as Role] ?? tell), told: told === undefined ? null : rfc3339(told), toldSaid: told === undefined ? null : sayInstant(told) };
      }),
    };
  });
}

function stateOf(due: number, stopped: number | undefined, now: number, calendar: Calendar): Pick<ClockLine, 'state' | 'stateSaid' | 'urgency'> {
  if (stopped === undefined) return { state: now >= due ? 'overdue' : 'running', stateSaid: sayLateness(due, now, calendar), urgency: urgency(due, now, calendar) };
  const day = say(londonDay(stopped));
  if (stopped < due) return { state: 'stopped in time', stateSaid: `Stopped on ${day}, in time`, urgency: null };
  const late = workingDaysLate(due, stopped, calendar);
  return { state: 'stopped late', stateSaid: `Stopped on ${day}, ${late === 0 ? 'late' : `${late} working ${late === 1 ? 'day' : 'days'} late`}`, urgency: null };
}
