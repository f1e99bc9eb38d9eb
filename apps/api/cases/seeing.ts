/**
 * Builds the view of a case for one member. What they may not see is never fetched, let alone left
 * out later.
 */
import type { Calendar } from '../../../libs/domain/calendar';
import { caseOf, type Case } from '../../../libs/domain/case';
import type { Entry } from '../../../libs/domain/entry';
import { itemId } from '../../../libs/domain/form';
import { addMonths, londonDay, say, sayInstant } from '../../../libs/domain/london';
import { roles, type Role } from '../../../libs/domain/member';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import type { What } from '../../../libs/access/reach';
import { itemNumber, itemTitle } from '../../../libs/intake/say';
import type { Member } from '../../../libs/domain/signed-in';
import type { Ask } from '../../../libs/database/the-record';
import {
  childOf,
  furtherReferrals,
  journalOf,
  knownOf,
  referralOf,
  stateOf,
  victimsOf,
  type CaseRow,
} from './case-rows';
import type { CaseView } from './case-view';
import { clockLines } from './clock-lines';
import { rfc3339 } from '../web/instants';
import { openings } from './open-acts';
import { labelled, learned, nobody } from './answers-said';
import { timeline } from './timeline';

export interface Seeing {
  readonly member: Member;
  readonly row: CaseRow;
  readonly procedure: Procedure;
  readonly policy: Policy;
  readonly calendar: Calendar;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly may: (what: What) => boolean;
  readonly linked: CaseView['linked'];
  readonly others: CaseView['others'];
  readonly ofChild: CaseView['ofChild'];
  /** Another procedure of this service, by its name. */
  readonly named: (procedure: string) => Procedure | undefined;
}

export async function see(
  ask: Ask,
  { member, row, procedure, policy, calendar, now, may, linked, others, ofChild, named }: Seeing,
): Promise<CaseView> {
  const [whole, victims] = [may('case'), may('victims')];
  const all = stateOf(row);
  const state = narrowed(all, may, member);
  const journal = await journalOf(ask, row.id);
  const shows = (entry: Entry) => whole || toldToAll(entry, member);
  const holders = state.stands.map(({ stage }) => procedure.stages[stage]!.holder(all));
  const holding = holders.flatMap(({ member: id }) => (id === undefined ? [] : [id]));
  const known = await knownOf(ask, procedure, row, journal.filter(shows), victims, holding);
  // Whoever referred knows what they said; a director is told no particulars at all.
  const referral = may('child') ? await referralOf(ask, row.id) : {};
  const saidHolder = (i: number) => sayHolder(holders[i]!, known.people);
  const { words, forms } = procedure;
  const held = holders[0];

  return {
    id: row.id,
    reference: row.reference,
    procedure: procedure.name,
    title: words.title,
    child: may('child') ? sayChild(row, now) : null,
    state,
    stands: state.stands.map(({ stage, since }, i) => ({
      stage,
      name: words.stages[stage] ?? stage,
      since: rfc3339(since),
      sinceSaid: sayInstant(since),
      holder: saidHolder(i),
    })),
    ended: state.ended
      ? {
          ending: state.ended.ending,
          said: words.endings[state.ended.ending] ?? state.ended.ending,
          at: rfc3339(state.ended.at),
          atSaid: sayInstant(state.ended.at),
        }
      : null,
    facts: may('child')
      ? [
          ...labelled(forms.intake, state.facts, words, nobody, 'facts'),
          ...learned(forms.intake, state.facts, words),
        ]
      : [],
    answers: labelled(forms.intake, referral, words, nobody, 'referral'),
    further: whole
      ? (await furtherReferrals(ask, row.id)).map(({ reference, received_at: at, answers }) => ({
          reference,
          receivedSaid: sayInstant(at.getTime()),
          answers: labelled(forms.intake, answers, words, nobody, 'referral'),
        }))
      : [],
    victims: victims ? await sayVictims(ask, procedure, row) : [],
    ...(row.state
      ? await openings(ask, procedure, row.state, referral, member, { policy, calendar }, now)
      : {
          open: [],
          closed: Object.keys(procedure.acts).map((act) => ({
            act,
            name: words.acts[act]?.name ?? act,
            type: 'not open' as const,
            why: 'The case has been received and is being opened',
          })),
        }),
    timeline: timeline(procedure, policy, caseOf(row.id, []), journal, known, shows, named),
    clocks: clockLines(procedure, policy, calendar, all, now, known.people),
    warnings:
      whole && row.state && !row.state.ended ? procedure.warnings(row.state, now, policy) : [],
    linked,
    others,
    ofChild,
    holder: held
      ? { role: held.role, said: saidHolder(0), mine: holders.some((one) => isHeldBy(one, member)) }
      : null,
    version: state.version,
  };
}

export const isHeldBy = (
  held: { readonly role: Role; readonly member?: string },
  member: Member,
): boolean =>
  held.member === undefined ? member.roles.includes(held.role) : held.member === member.id;

export const sayHolder = (
  held: { readonly role: Role; readonly member?: string },
  people: ReadonlyMap<string, string>,
): string => {
  const name = held.member === undefined ? undefined : people.get(held.member);
  return name === undefined ? roles[held.role] : `${name}, ${roles[held.role]}`;
};

/**
 * Who follows a case without reading it is told its stages and its end, and what their own agency
 * did.
 */
const toldToAll = (entry: Entry, member: Member): boolean =>
  entry.kind === 'opened' ||
  entry.kind === 'entered' ||
  entry.kind === 'left' ||
  entry.kind === 'ended' ||
  (entry.kind === 'act' && byTheirs(entry.by, member));

const byTheirs = (by: { readonly member: string; readonly agency: string }, member: Member) =>
  by.member === member.id || (member.agency === 'police' && by.agency === 'police');

/**
 * The state as it may be read: whole, or without what others did and what that opened elsewhere.
 * Facts are drawn from the referral, and stay with those who know the child.
 */
const narrowed = (c: Case, may: Seeing['may'], member: Member): Case =>
  may('case')
    ? c
    : {
        ...c,
        facts: may('child') ? c.facts : {},
        openedCases: [],
        acts: c.acts.filter(({ by }) => byTheirs(by, member)),
      };

function sayChild(row: CaseRow, now: number): NonNullable<CaseView['child']> {
  const [born, today] = [row.date_of_birth, londonDay(now)];
  const age =
    Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0);
  return {
    name: childOf(row),
    dateOfBirth: born,
    dateOfBirthSaid: say(born),
    age,
    turns18: say(addMonths(born, 18 * 12)),
  };
}

async function sayVictims(
  ask: Ask,
  procedure: Procedure,
  row: CaseRow,
): Promise<CaseView['victims']> {
  const {
    words,
    forms: { intake },
  } = procedure;
  const lists = intake.filter(
    ({ kind, victim, fields }) =>
      kind === 'list' && (victim ?? fields?.some((field) => field.victim)),
  );
  return (await victimsOf(ask, row.id)).flatMap(({ item, particulars }) => {
    const field = lists.find(({ key }) => itemId(key, itemNumber(item)) === item);
    return field
      ? [
          {
            id: item,
            title: itemTitle(words, field.key, itemNumber(item)),
            answers: labelled(
              field.fields ?? [],
              particulars,
              words,
              { ...nobody, victims: true },
              'referral',
            ),
          },
        ]
      : [];
  });
}
