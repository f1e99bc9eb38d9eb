/**
 * One case on the board: what is late, by how much, why, with whom, since when, who heard and who
 * did not; and what the one who reads can do about it in one step.
 */
import type { Calendar } from '../../../libs/domain/calendar';
import { ballOf } from '../../../libs/domain/ball';
import { nextDue, pausedNow, type Case, type CaseClock } from '../../../libs/domain/case';
import { awaits, clocksFor } from '../../../libs/domain/clock-acts';
import type { PassedOver } from '../../../libs/domain/entry';
import { say, londonDay, sayInstant } from '../../../libs/domain/london';
import { holders, type Holder } from '../../../libs/domain/member';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import {
  acknowledgedBy,
  type ClockLine,
  clockName,
  isHeldBy,
  latenessOf,
  movesOf,
  openTo,
  pausedOf,
  roleFor,
  rule,
  sayAlike,
  sayHolder,
  sayPassedOver,
  tellsOf,
  urgencyOf,
} from '../cases';
import { sayStages } from '../web/layout/filters';
import type { Member } from '../../../libs/domain/signed-in';
import { mostUrgent, type Urgent, type WorkRow } from '../work';

export interface Step {
  readonly act: string;
  readonly name: string;
  readonly href: string;
  /** The clock it is about, where it is about one. */ readonly clock?: string;
}

export interface DriftRow extends WorkRow {
  readonly procedure: string;
  readonly clockId: string | null;
  /** Who has the case; while the clock stands still, whoever it waits for. */
  readonly with: Holder;
  readonly withSaid: string;
  /** The day since which it stands there: '3 May 2026'. */
  readonly since: string | null;
  /** The rule, and what it counts from. */
  readonly why: string;
  /** When it was first due, where that was another day; and each move with its reason. */
  readonly first: string | null;
  readonly moves: readonly string[];
  readonly paused: ClockLine['paused'];
  /**
   * Who was told of it, when, and who said that they know: 'Team manager on 3 May 2026: Grace
   * Turner, acknowledged on 4 May 2026'.
   */
  readonly told: readonly string[];
  /** Who would have heard and did not, and why. */
  readonly passedOver: readonly string[];
  /** Who hears next, and when. */
  readonly next: string | null;
  /** Other clocks of the case that are late, due soon or paused. */
  readonly also: readonly string[];
  readonly workers: readonly string[];
  /** It waits for the one who reads, or for their word. */
  readonly mine: boolean;
  /** The first of them is what to do first. */
  readonly steps: readonly Step[];
  /** What the one who reads has done about it, the latest first. */
  readonly did: readonly string[];
}

export interface LateCase {
  readonly id: string;
  readonly reference: string;
  readonly procedure: string;
  readonly state: Case;
  readonly policy_version: string;
  readonly calendar_version: string;
  readonly child: string | null;
  readonly workers: readonly string[];
}
/** A rung that passed somebody over, from the journal. */
export interface Over {
  readonly case_id: string;
  readonly clock: string;
  readonly rung: string;
  readonly over: readonly PassedOver[];
}

interface Seen {
  readonly member: Member;
  readonly procedure: Procedure;
  readonly policy: Policy;
  readonly calendar: Calendar;
  readonly now: number;
  readonly people: ReadonlyMap<string, string>;
  readonly over: readonly Over[];
}

/** Everybody whom a row may name. */
export const namedIn = (procedure: Procedure, { state, workers }: LateCase): readonly string[] =>
  [
    ballOf(procedure, state).tell?.member ?? [],
    workers,
    state.clocks.flatMap((clock) =>
      clock.rungs.flatMap(({ to = [], acknowledged }) => [
        ...to,
        ...(acknowledged === undefined
          ? []
          : [acknowledgedBy(state, clock, acknowledged) ?? []].flat()),
      ]),
    ),
  ].flat();

export function driftRow(file: LateCase, seen: Seen): Urgent<DriftRow> {
  const { member, procedure, policy, calendar, now, people, over } = seen;
  const { state: c } = file;
  const { words } = procedure;
  const ball = ballOf(procedure, c);
  const about = {
    caseId: file.id,
    reference: file.reference,
    title: words.title,
    child: file.child,
    stage: sayStages(
      words,
      c.stands.map(({ stage }) => stage),
    ),
    holder: ball.tell ? sayHolder(ball.tell, people) : 'Nobody',
  };
  const urgent = mostUrgent(procedure, calendar, c, now, about);
  const { clock } = urgent;
  // Where what is late stands: at that clock's stage, or where the case stands when it is not there
  // yet.
  const stand =
    c.stands.find(
      ({ stage }) => clock !== undefined && stage === procedure.clocks[clock.clock]?.stage,
    ) ?? c.stands[0];
  const paused = clock && pausedNow(clock);
  const held = stand ? procedure.stages[stand.stage]!.holder(c) : undefined;
  const from = paused?.from ?? stand?.since;
  const row: DriftRow = {
    ...urgent.row,
    ...(held ? { holder: sayHolder(held, people) } : {}),
    procedure: procedure.name,
    clockId: clock?.id ?? null,
    with: paused?.with ?? ball.with,
    withSaid: holders[paused?.with ?? ball.with],
    since: from === undefined ? null : say(londonDay(from)),
    why: clock ? sayRule(policy, words, clock.clock) : '',
    first: clock && clock.original !== clock.due.at ? sayAlike(clock, clock.original) : null,
    moves: clock ? movesOf(clock) : [],
    paused: clock ? pausedOf(words, clock) : null,
    told: clock ? toldOf(policy, c, clock, people) : [],
    passedOver: [
      ...new Set(
        over
          .filter((one) => one.clock === clock?.id)
          .flatMap((one) => sayPassedOver(one.over, people)),
      ),
    ],
    next: clock ? nextHeard(policy, c, clock) : null,
    also: c.clocks
      .filter(
        (one) =>
          one.stopped === undefined &&
          one !== clock &&
          (pausedNow(one) ?? urgencyOf(one, now, calendar) !== 'not due yet'),
      )
      .map((one) => `${clockName(words, c, one)}: ${latenessOf(one, now, calendar).toLowerCase()}`),
    workers: file.workers.map((id) => people.get(id) ?? 'Somebody who is no longer here'),
    mine:
      (ball.tell !== undefined && isHeldBy(ball.tell, member)) ||
      c.clocks.some((one) => one.stopped === undefined && awaits(one, member.id).length > 0),
    steps: stepsOf(file, clock, seen),
    did: didOf(procedure, c, clock, member),
  };
  return { ...urgent, row };
}

/**
 * 'It starts when the referral was received: 1 working day, not counting the day it starts from.
 * The figure is an assumption'; or 'A date that was given, as the police gave it'
 */
function sayRule(policy: Policy, { triggers }: Procedure['words'], clock: string): string {
  const standing = policy.clocks[clock]?.standing;
  const length = rule(policy, clock);
  const { within, reckoned } = policy.clocks[clock] ?? {};
  const trigger = triggers[clock] ?? 'at its trigger';
  return `${within === undefined && reckoned === undefined ? `${length}, ${trigger}` : `It starts ${trigger}: ${length}`}${standing === 'assumption' ? '. The figure is an assumption' : ''}`;
}

const toldOf = (
  policy: Policy,
  c: Case,
  clock: CaseClock,
  people: ReadonlyMap<string, string>,
): readonly string[] =>
  clock.rungs.flatMap(({ key, told, to = [], answerBy, acknowledged }) => {
    if (told === undefined) return [];
    const who = tellsOf(policy, clock, key)
      .replace('Whoever holds the case', 'Whoever held it')
      .replace(/, if nobody acknowledges.*/, ', because nobody acknowledged');
    const names = to.flatMap((id) => people.get(id) ?? []);
    const by =
      acknowledged === undefined
        ? undefined
        : people.get(acknowledgedBy(c, clock, acknowledged) ?? '');
    const answer =
      acknowledged !== undefined
        ? ', acknowledged on ' +
          `${say(londonDay(acknowledged))}${names.length > 1 && by ? ` by ${by}` : ''}`
        : answerBy !== undefined
          ? `, to be acknowledged by ${sayInstant(answerBy)}`
          : '';
    return [
      `${who} on ${say(londonDay(told))}${names.length > 0 ? `: ${names.join(' and ')}` : ''}${answer}`,
    ];
  });

/** Nobody, once all have heard, or while it stands still. */
function nextHeard(policy: Policy, c: Case, clock: CaseClock): string | null {
  if (pausedNow(clock)) return null;
  const next = nextDue({ ...c, clocks: [clock] });
  return next?.rung === undefined
    ? null
    : `${tellsOf(policy, clock, next.rung).replace('holds the case', 'holds it then')}, at ` +
        `${sayInstant(next.at)}`;
}

const onClocks = [
  'acknowledge',
  'resumeClock',
  'recordOversight',
  'pauseClock',
  'extendClock',
] as const;

/**
 * Acts on this clock that are open to the one who reads, what its stage asks of them, and the act
 * that gives the case to somebody else.
 */
function stepsOf(
  { id, state: c }: LateCase,
  clock: CaseClock | undefined,
  { member, procedure, policy, calendar, now }: Seen,
): readonly Step[] {
  const [first, ...rest] = onClocks.map((act): readonly Step[] => {
    const to = Object.hasOwn(procedure.acts, act) ? roleFor(procedure, c, act, member) : undefined;
    if (!to || 'refusal' in to) return [];
    const { of } = procedure.forms.acts[act]!.find(({ kind }) => kind === 'clock')!;
    // What waits for somebody's word waits for it also where another clock of the case is more
    // urgent.
    return clocksFor(of, c, { policy, calendar }, { member: member.id, role: to.role }, now)
      .filter((one) => one.id === clock?.id || act === 'acknowledge')
      .map((one) => ({
        act,
        name:
          one.id === clock?.id
            ? nameOf(procedure, act)
            : `${nameOf(procedure, act)}: ${clockName(procedure.words, c, one)}`,
        href: `/cases/${id}/acts/${act}?clock=${encodeURIComponent(one.id)}&from=drift`,
        clock: one.id,
      }));
  });
  const isOpen = (act: string) => 'role' in openTo(procedure, policy, c, act, member, now);
  // What the clock waits for, where that is the reader's to do; then to give it to somebody else.
  const asked =
    clock && c.stands.some(({ stage }) => stage === procedure.clocks[clock.clock]?.stage)
      ? procedure.stages[procedure.clocks[clock.clock]!.stage]!.open.find(isOpen)
      : undefined;
  const again = reassigning(procedure, member).find(isOpen);
  const steps = [...new Set([asked, again].flatMap((act) => act ?? []))];
  return [
    ...(first ?? []),
    ...steps.map((act) => ({
      act,
      name: nameOf(procedure, act),
      href: `/cases/${id}/acts/${act}?from=drift`,
    })),
    ...rest.flat(),
  ];
}

const nameOf = ({ words }: Procedure, act: string): string => words.acts[act]?.name ?? act;

/**
 * The acts by which this member gives a case to somebody: those of theirs that name a person, are
 * open wherever the case stands, and open no other case.
 */
const reassigning = ({ acts, forms }: Procedure, { roles: held }: Member): readonly string[] =>
  Object.entries(acts)
    .filter(
      ([act, { anywhere, by, brings }]) =>
        anywhere &&
        !brings &&
        by.some((role) => held.includes(role)) &&
        forms.acts[act]?.some(({ kind }) => kind === 'member'),
    )
    .map(([act]) => act);

/** Of this clock, and who has the case. */
const didOf = (
  procedure: Procedure,
  c: Case,
  clock: CaseClock | undefined,
  member: Member,
): readonly string[] =>
  c.acts
    .filter(
      ({ act, by, fields }) =>
        by.member === member.id &&
        (fields.clock === undefined
          ? reassigning(procedure, member).includes(act)
          : fields.clock === clock?.id),
    )
    .map(({ act, at }) => `${procedure.words.acts[act]?.done ?? act} on ${say(londonDay(at))}`)
    .reverse()
    .slice(0, 4);
