/** What the one who reads can do about a late case in one step, and what they have done. */
import type { Case, CaseClock } from '../../../libs/domain/case';
import { clocksFor } from '../../../libs/domain/clock-acts';
import { londonDay, say } from '../../../libs/domain/london';
import type { Procedure } from '../../../libs/domain/procedure';
import type { Member } from '../../../libs/domain/signed-in';
import type { LateCase } from '../../../libs/database/record/late-cases';
import { clockName, openTo, roleFor } from '../cases';
import type { Step } from './drift-view';
import type { Seen } from './seen';

/** After the acknowledgement stands what is asked of the reader, and then these. */
const onClocks = ['resumeClock', 'recordOversight', 'pauseClock', 'extendClock'] as const;

/**
 * Acts on this clock that are open to the one who reads, what its stage asks of them, and the act
 * that gives the case to somebody else.
 */
export function stepsOf(file: LateCase, clock: CaseClock | undefined, seen: Seen): readonly Step[] {
  const { member, procedure, policy, now } = seen;
  const isOpen = (act: string) => 'role' in openTo(procedure, policy, file.state, act, member, now);
  const asked = askedBy(procedure, file.state, clock).find(isOpen);
  const again = reassigning(procedure, member).find(isOpen);
  const asks = [...new Set([asked, again].flatMap((act) => act ?? []))];
  return [
    ...clockSteps('acknowledge', file, clock, seen),
    ...asks.map((act) => ({
      act,
      name: nameOf(procedure, act),
      href: `/cases/${file.id}/acts/${act}?from=drift`,
    })),
    ...onClocks.flatMap((act) => clockSteps(act, file, clock, seen)),
  ];
}

/**
 * What waits for somebody's word waits for it also where another clock of the case is more urgent;
 * every other act is offered for the most urgent alone.
 */
function clockSteps(
  act: string,
  { id, state: c }: LateCase,
  clock: CaseClock | undefined,
  { member, procedure, policy, calendar, now }: Seen,
): readonly Step[] {
  const to = Object.hasOwn(procedure.acts, act) ? roleFor(procedure, c, act, member) : undefined;
  if (!to || 'refusal' in to) return [];
  const { of } = procedure.forms.acts[act]!.find(({ kind }) => kind === 'clock')!;
  const by = { member: member.id, role: to.role };
  const name = nameOf(procedure, act);
  return clocksFor(of, c, { policy, calendar }, by, now)
    .filter((one) => one.id === clock?.id || act === 'acknowledge')
    .map((one) => ({
      act,
      name: one.id === clock?.id ? name : `${name}: ${clockName(procedure.words, c, one)}`,
      href: `/cases/${id}/acts/${act}?clock=${encodeURIComponent(one.id)}&from=drift`,
      clock: one.id,
    }));
}

/** The acts that the clock waits for, once the case stands at its stage. */
function askedBy(
  { clocks, stages }: Procedure,
  { stands }: Case,
  clock: CaseClock | undefined,
): readonly string[] {
  const stage = clock && clocks[clock.clock]?.stage;
  if (stage === undefined || !stands.some((stand) => stand.stage === stage)) return [];
  return stages[stage]!.open;
}

const nameOf = ({ words }: Procedure, act: string): string => words.acts[act]?.name ?? act;

/**
 * The acts by which this member gives a case to somebody: those of theirs that name a person, are
 * open wherever the case stands, and open no other case.
 */
function reassigning({ acts, forms }: Procedure, { roles: held }: Member): readonly string[] {
  const namesSomebody = (act: string) => forms.acts[act]?.some(({ kind }) => kind === 'member');
  const isTheirs = (act: string) => acts[act]!.by.some((role) => held.includes(role));
  return Object.keys(acts).filter((act) => {
    const { anywhere, brings } = acts[act]!;
    return anywhere && !brings && isTheirs(act) && namesSomebody(act);
  });
}

/** Most of their own acts that a row shows. */
const most = 4;

/** Of this clock, and who has the case. */
export function didOf(
  procedure: Procedure,
  c: Case,
  clock: CaseClock | undefined,
  member: Member,
): readonly string[] {
  const gives = reassigning(procedure, member);
  const isAbout = ({ act, fields }: Case['acts'][number]) =>
    fields.clock === undefined ? gives.includes(act) : fields.clock === clock?.id;
  return c.acts
    .filter((taken) => taken.by.member === member.id && isAbout(taken))
    .map(({ act, at }) => `${procedure.words.acts[act]?.done ?? act} on ${say(londonDay(at))}`)
    .reverse()
    .slice(0, most);
}
