/** One entry of a journal in words: what happened, why, who did it. */
import type { Case, CaseClock } from '../../../libs/domain/case';
import type { Entry } from '../../../libs/domain/entry';
import { rungOf } from '../../../libs/domain/ladder';
import { say, sayInstant } from '../../../libs/domain/london';
import { holders } from '../../../libs/domain/member';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import { sayDue } from '../../../libs/domain/span';
import { choiceOf } from '../../../libs/intake/say';
import { lowerFirst } from '../web/layout/filters';
import { labelled, type Known } from './answers-said';
import type { Line } from './case-view';
import { clockName, rule, standsAt } from './clock-words';
import { person, sayPassedOver, whom } from './who-heard';

/** Told this much after its instant, a line says so. Milliseconds. */
const late = 60_000;

/** What an entry is said by. */
export interface Saying {
  readonly procedure: Procedure;
  readonly policy: Policy;
  /** The case as the entry leaves it. */
  readonly c: Case;
  readonly known: Known;
  /** Another procedure of this service, by its name. */
  readonly named: (procedure: string) => Procedure | undefined;
}

type Said = Pick<Line, 'what' | 'why' | 'by' | 'details'>;
type Of<K extends Entry['kind']> = Extract<Entry, { readonly kind: K }>;

const line = (what: string, why: string | null = null): Said => ({
  what,
  why,
  by: null,
  details: [],
});

const stageIn = ({ procedure }: Saying, stage: string) => procedure.words.stages[stage] ?? stage;

const clockIn = ({ c }: Saying, id: string): CaseClock => c.clocks.find((one) => one.id === id)!;

const clockNamed = (by: Saying, id: string) => clockName(by.procedure.words, by.c, clockIn(by, id));

const sayings: { readonly [K in Entry['kind']]: (entry: Of<K>, by: Saying) => Said } = {
  opened: ({ received }) =>
    line('Case opened', `the referral was received at ${sayInstant(received)}`),
  act: sayAct,
  entered: ({ stage }, by) => line(`${stageIn(by, stage)} begins`),
  left: ({ stage }, by) => line(`${stageIn(by, stage)} is done`),
  armed: sayArmed,
  stopped: ({ id }, by) => line(`Clock stopped: ${clockNamed(by, id)}`),
  paused: sayPaused,
  resumed: ({ id, at, to, due }, by) =>
    line(
      `Clock goes on: ${clockNamed(by, id)}, now due ${sayDue(due)}`,
      at - to > late ? `this was to happen at ${sayInstant(to)}` : null,
    ),
  moved: ({ id, due, why }, by) =>
    line(
      `Another date: ${clockNamed(by, id)}, now due ${sayDue(due)}`,
      why === 'calendar' ? 'counted again by another calendar' : 'it was given longer',
    ),
  acknowledged: ({ id, rung }, by) => line(`Acknowledged: ${clockNamed(by, id)}, ${rung}`),
  calendar: sayCalendar,
  rung: sayRung,
  told: sayTold,
  opens: ({ procedure }, { named }) =>
    line(
      `Another case opened: ${named(procedure)?.words.title ?? procedure}`,
      'this case asked for it',
    ),
  otherEnded: sayOtherEnded,
  follows: ({ change }) => line('The case follows a later change of the procedure', change),
  ended: ({ ending }, { procedure }) =>
    line(`Case ended: ${procedure.words.endings[ending] ?? ending}`),
};

export const sayEntry = (entry: Entry, by: Saying): Said =>
  (sayings[entry.kind] as (entry: Entry, by: Saying) => Said)(entry, by);

function sayAct(entry: Of<'act'>, { procedure: { words, forms }, known }: Saying): Said {
  const { act, by, fields } = entry;
  return {
    what: words.acts[act]?.done ?? act,
    why: null,
    by: person(by.member, by.role, known.people),
    details: labelled(forms.acts[act] ?? [], fields, words, known, 'act'),
  };
}

function sayArmed(entry: Of<'armed'>, { procedure: { words }, policy, c }: Saying): Said {
  const { source, standing } = policy.clocks[entry.clock] ?? {};
  const trigger = words.triggers[entry.clock] ?? 'from its trigger';
  const counted = `${rule(policy, entry.clock)}, ${trigger}`;
  return line(
    `Clock started: ${clockName(words, c, entry)}, due ${sayDue(entry.due)}`,
    source ? `${counted}; ${source} (${standing})` : counted,
  );
}

function sayPaused({ id, reason, until, with: holder }: Of<'paused'>, by: Saying): Said {
  const why = choiceOf(by.procedure.words, 'pauseReason', reason).toLowerCase();
  return line(
    `Clock paused: ${clockNamed(by, id)}`,
    `${why}; until ${sayInstant(until)} at the latest. ` +
      `Meanwhile it is with ${lowerFirst(holders[holder])}`,
  );
}

function sayCalendar({ added, removed, announcedTo }: Of<'calendar'>): Said {
  const shut = added.map(({ day, name, closure }) => {
    const what = closure ? 'a closure day of this service' : 'a bank holiday';
    return `${say(day)} is ${what} (${name})`;
  });
  const open = removed.map((day) => `${say(day)} is a working day again`);
  return line(
    'Dates are counted by another calendar',
    [...shut, ...open].join('; ') || `announced to ${say(announcedTo)}`,
  );
}

function sayRung(entry: Of<'rung'>, by: Saying): Said {
  const { people } = by.known;
  const clock = clockIn(by, entry.id);
  const rung = rungOf(by.policy.clocks[clock.clock]!.ladder, entry.rung);
  const lateness =
    entry.at - entry.due > late ? `. This was to be told at ${sayInstant(entry.due)}` : '';
  const why = [
    `it was due ${sayDue(clock.due)}${lateness}`,
    ...sayPassedOver(entry.over ?? [], people),
  ];
  const who = whom(entry, entry.tell.role, people);
  return line(`${who} told: ${clockNamed(by, entry.id)} ${standsAt(rung)}`, why.join('. '));
}

function sayTold(entry: Of<'told'>, { procedure: { words }, known: { people } }: Saying): Said {
  const what = words.notices[entry.notice]?.subject ?? entry.notice;
  return line(
    `${whom(entry, entry.tell.role, people)} told: ${what}`,
    sayPassedOver(entry.over ?? [], people).join('. ') || null,
  );
}

function sayOtherEnded({ opened, ending }: Of<'otherEnded'>, { c, named }: Saying): Said {
  const { procedure } = c.openedCases.find(({ seq }) => seq === opened)!;
  const theirs = named(procedure)?.words;
  return line(
    `A case that this one opened has ended: ${theirs?.title ?? procedure}`,
    theirs?.endings[ending] ?? ending,
  );
}
