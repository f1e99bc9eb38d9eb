/**
 * Builds the view of a case for one member. What they may not see is never fetched, let alone left
 * out later.
 */
import type { What } from '../../../libs/access/reach';
import type { Calendar } from '../../../libs/domain/calendar';
import type { Case } from '../../../libs/domain/case';
import type { Entry } from '../../../libs/domain/entry';
import type { Answers } from '../../../libs/domain/form';
import { sayInstant } from '../../../libs/domain/london';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import type { Member } from '../../../libs/domain/signed-in';
import { journalOf, type CaseRow } from '../../../libs/database/record/one-case';
import { furtherReferrals, referralOf } from '../../../libs/database/referrals/of-case';
import type { Ask } from '../../../libs/database/the-record';
import { rfc3339 } from '../../../libs/domain/rfc3339';
import { labelled, nobody } from './answers-said';
import { stateOf } from './case-state';
import type { CaseView } from './case-view';
import { sayChild, sayVictims } from './child-said';
import { clockLines } from './clock-lines';
import { learned } from './facts-said';
import { isHeldBy, sayHeldBy, sayHolder } from './holder-said';
import { knownOf } from './known';
import { isToldToAll, narrowed } from './narrowed';
import { nothingOpen, openActs } from './open-acts';
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

export async function see(ask: Ask, seeing: Seeing): Promise<CaseView> {
  const { member, row, procedure, policy, calendar, now, may, named } = seeing;
  const { words } = procedure;
  const whole = may('case');
  const all = stateOf(row);
  const state = narrowed(all, may, member);
  const journal = await journalOf(ask, row.id);
  const shows = (entry: Entry) => whole || isToldToAll(entry, member);
  const holders = state.stands.map(({ stage }) => procedure.stages[stage]!.holder(all));
  const known = await knownOf(ask, {
    procedure,
    caseId: row.id,
    shown: journal.filter(shows),
    victims: may('victims'),
    others: holders.flatMap(({ member: id }) => id ?? []),
  });
  const holding = holders.map((one) => ({
    role: one.role,
    said: sayHolder(one, known.people),
    heldBy: sayHeldBy(one, known.people),
    mine: isHeldBy(one, member),
  }));
  // Whoever referred knows what they said; a director is told no particulars at all.
  const referral = may('child') ? await referralOf(ask, row.id) : {};
  const warns = whole && row.state && !row.state.ended;

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
      holder: holding[i]!.said,
      heldBy: holding[i]!.heldBy,
    })),
    ended: sayEnding(procedure, state),
    facts: may('child') ? sayFacts(procedure, state.facts) : [],
    answers: sayReferral(procedure, referral),
    further: whole ? await sayFurther(ask, procedure, row.id) : [],
    victims: may('victims') ? await sayVictims(ask, procedure, row.id) : [],
    ...(row.state
      ? await openActs(ask, procedure, row.state, referral, member, { policy, calendar }, now)
      : nothingOpen(procedure)),
    timeline: timeline(row.id, journal, shows, { procedure, policy, known, named }),
    clocks: clockLines(procedure, policy, calendar, all, now, known.people),
    warnings: warns ? procedure.warnings(row.state, now, policy) : [],
    linked: seeing.linked,
    others: seeing.others,
    ofChild: seeing.ofChild,
    holder: holding[0] ? { ...holding[0], mine: holding.some(({ mine }) => mine) } : null,
    version: state.version,
  };
}

function sayEnding({ words }: Procedure, { ended }: Case): CaseView['ended'] {
  if (!ended) return null;
  return {
    ending: ended.ending,
    said: words.endings[ended.ending] ?? ended.ending,
    at: rfc3339(ended.at),
    atSaid: sayInstant(ended.at),
  };
}

const sayFacts = ({ forms, words }: Procedure, facts: Case['facts']): CaseView['facts'] => [
  ...labelled(forms.intake, facts, words, nobody, 'facts'),
  ...learned(forms.intake, facts, words),
];

const sayReferral = ({ forms, words }: Procedure, answers: Answers): CaseView['answers'] =>
  labelled(forms.intake, answers, words, nobody, 'referral');

async function sayFurther(
  ask: Ask,
  procedure: Procedure,
  caseId: string,
): Promise<CaseView['further']> {
  const further = await furtherReferrals(ask, caseId);
  return further.map(({ reference, receivedAt, answers }) => ({
    reference,
    receivedSaid: sayInstant(receivedAt.getTime()),
    answers: sayReferral(procedure, answers),
  }));
}
