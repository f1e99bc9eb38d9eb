/**
 * A case's journal in words, newest first. Names people, and says text only where `Known` has it.
 */
import { apply, type Case } from '../../../libs/domain/case';
import type { Entry, Heard, PassedOver } from '../../../libs/domain/entry';
import { rungOf, type Rung } from '../../../libs/domain/ladder';
import { say, sayInstant } from '../../../libs/domain/london';
import { holders, roles, type Role } from '../../../libs/domain/member';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import { sayDue } from '../../../libs/domain/span';
import { choiceOf } from '../../../libs/intake/say';
import { lowerFirst } from '../web/layout/filters';
import type { Line } from './case-view';
import { clockName, rule } from './clock-lines';
import { rfc3339 } from '../web/instants';
import { labelled, type Known } from './answers-said';

/** Told this much after its instant, a rung's line says so. Milliseconds. */
const late = 60_000;

const silent = ['adoptCalendar', 'hearEnded'];

/** Another procedure, for what it is called. */
type Named = (procedure: string) => Procedure | undefined;

/** `journal` is whole and in order; `shows` leaves out what this member may not see. */
export function timeline(
  procedure: Procedure,
  policy: Policy,
  unopened: Case,
  journal: readonly Entry[],
  known: Known,
  shows: (entry: Entry) => boolean,
  named: Named,
): readonly Line[] {
  const lines: Line[] = [];
  let c = unopened;
  for (const entry of journal) {
    c = apply(c, entry);
    // What the clerk did to hear of a calendar, or of another case, is said by the entry that
    // follows it.
    if (shows(entry) && !(entry.kind === 'act' && silent.includes(entry.act)))
      lines.push({
        seq: entry.seq,
        at: rfc3339(entry.at),
        atSaid: sayInstant(entry.at),
        kind: entry.kind,
        ...lineOf(procedure, policy, c, entry, known, named),
      });
  }
  return lines.reverse();
}

function lineOf(
  procedure: Procedure,
  policy: Policy,
  c: Case,
  entry: Entry,
  known: Known,
  named: Named,
): Pick<Line, 'what' | 'why' | 'by' | 'details'> {
  const { words, forms } = procedure;
  const line = (what: string, why: string | null = null) => ({ what, why, by: null, details: [] });
  switch (entry.kind) {
    case 'opened':
      return line('Case opened', `the referral was received at ${sayInstant(entry.received)}`);
    case 'act':
      return {
        what: words.acts[entry.act]?.done ?? entry.act,
        why: null,
        by: person(entry.by.member, entry.by.role, known),
        details: labelled(forms.acts[entry.act] ?? [], entry.fields, words, known, 'act'),
      };
    case 'entered':
      return line(`${stageOf(procedure, entry.stage)} begins`);
    case 'left':
      return line(`${stageOf(procedure, entry.stage)} is done`);
    case 'armed': {
      const { source, standing } = policy.clocks[entry.clock] ?? {};
      return line(
        `Clock started: ${clockName(words, c, entry)}, due ${sayDue(entry.due)}`,
        [
          `${rule(policy, entry.clock)}, ${words.triggers[entry.clock] ?? 'from its trigger'}`,
          source && `${source} (${standing})`,
        ]
          .filter(Boolean)
          .join('; '),
      );
    }
    case 'stopped':
      return line(`Clock stopped: ${nameOf(procedure, c, entry.id)}`);
    case 'paused':
      return line(
        `Clock paused: ${nameOf(procedure, c, entry.id)}`,
        `${choiceOf(words, 'pauseReason', entry.reason).toLowerCase()}; until ` +
          `${sayInstant(entry.until)} at the latest. Meanwhile it is with ` +
          `${lowerFirst(holders[entry.with])}`,
      );
    case 'resumed':
      return line(
        `Clock goes on: ${nameOf(procedure, c, entry.id)}, now due ${sayDue(entry.due)}`,
        entry.at - entry.to > late ? `this was to happen at ${sayInstant(entry.to)}` : null,
      );
    case 'moved':
      return line(
        `Another date: ${nameOf(procedure, c, entry.id)}, now due ${sayDue(entry.due)}`,
        entry.why === 'calendar' ? 'counted again by another calendar' : 'it was given longer',
      );
    case 'acknowledged':
      return line(`Acknowledged: ${nameOf(procedure, c, entry.id)}, ${entry.rung}`);
    case 'calendar':
      return line(
        'Dates are counted by another calendar',
        [
          ...entry.added.map(
            ({ day, name, closure }) =>
              `${say(day)} is ${closure ? 'a closure day of this service' : 'a bank holiday'} ` +
              `(${name})`,
          ),
          ...entry.removed.map((day) => `${say(day)} is a working day again`),
        ].join('; ') || `announced to ${say(entry.announcedTo)}`,
      );
    case 'rung': {
      const clock = c.clocks.find(({ id }) => id === entry.id)!;
      const rung = rungOf(policy.clocks[clock.clock]!.ladder, entry.rung);
      const lateness =
        entry.at - entry.due > late ? `. This was to be told at ${sayInstant(entry.due)}` : '';
      return line(
        `${whom(entry, entry.tell.role, known)} told: ${clockName(words, c, clock)} ` +
          `${standsAt(rung)}`,
        [`it was due ${sayDue(clock.due)}${lateness}`, ...passedOver(entry, known)].join('. '),
      );
    }
    case 'told':
      return line(
        `${whom(entry, entry.tell.role, known)} told: ` +
          `${words.notices[entry.notice]?.subject ?? entry.notice}`,
        passedOver(entry, known).join('. ') || null,
      );
    case 'opens':
      return line(
        `Another case opened: ${named(entry.procedure)?.words.title ?? entry.procedure}`,
        'this case asked for it',
      );
    case 'otherEnded': {
      const opened = c.openedCases.find(({ seq }) => seq === entry.opened)!;
      const theirs = named(opened.procedure)?.words;
      return line(
        `A case that this one opened has ended: ${theirs?.title ?? opened.procedure}`,
        theirs?.endings[entry.ending] ?? entry.ending,
      );
    }
    case 'follows':
      return line('The case follows a later change of the procedure', entry.change);
    case 'ended':
      return line(`Case ended: ${words.endings[entry.ending] ?? entry.ending}`);
  }
}

const stageOf = ({ words }: Procedure, stage: string) => words.stages[stage] ?? stage;
const nameOf = ({ words }: Procedure, c: Case, id: string) =>
  clockName(
    words,
    c,
    c.clocks.find((clock) => clock.id === id)!,
  );

export const person = (member: string, role: Role, known: Known): string | null =>
  role === 'clerk'
    ? null
    : `${known.people.get(member) ?? 'Somebody who is no longer here'}, ${roles[role]}`;

/** Who was told: the people where the record resolved them, else the role. */
function whom({ to, as }: Heard, role: Role, known: Known): string {
  const names = (to ?? []).map((id) => known.people.get(id)).filter((name) => name !== undefined);
  return names.length > 0 ? `${names.join(' and ')} (${roles[as ?? role]})` : roles[as ?? role];
}

const whyOver: { readonly [W in PassedOver['why']]: (who: string, role: string) => string } = {
  absent: (who) => `${who} is away`,
  gone: (who) => `${who} is no longer here`,
  'may not see': (who) => `${who} may not see this case`,
  'no manager': (who) => `The record knows nobody who manages ${who}`,
  'off duty': (who) => `${who} is not on duty at this hour`,
  'no cover': (_, role) => `No ${role} was on the rota at this hour`,
  nobody: (_, role) => `Nobody could hear as ${role}, so the next above heard`,
};

/** Why others heard than would have: who was away, had left or may not see the case. */
const passedOver = ({ over = [] }: Heard, { people }: Known): readonly string[] =>
  sayPassedOver(over, people);

export const sayPassedOver = (
  over: readonly PassedOver[],
  people: ReadonlyMap<string, string>,
): readonly string[] =>
  over.map(({ why, member, role }) =>
    whyOver[why](
      (member === undefined ? undefined : people.get(member)) ?? 'Somebody',
      roles[role].toLowerCase(),
    ),
  );

/**
 * Where a rung stands against its clock: 'is due in 2 working days', 'is due today', 'is 5 working
 * days late'.
 */
export function standsAt(rung: Rung): string {
  if (rung.when === 'due') return 'is due today';
  return 'before' in rung.when
    ? `is due in ${one(rung.when.before)}`
    : `is ${one(rung.when.after)} late`;
}

const one = (span: string) => span.replace(/^1 (.*)s$/, '1 $1');
