/**
 * What is so of a joint decision: pure, of the case and its policy, and never of the time of day.
 * What was said later wins over what was said before, and everything that was said stays in the
 * journal. Why an act is refused: refusals.ts.
 */
import { every, last, list, type Case, type Taken } from '../../libs/domain/case';
import type { Item, Json } from '../../libs/domain/form';
import { endOf, londonDay, type Day } from '../../libs/domain/london';
import type { Agency, Role } from '../../libs/domain/member';
import { figure, type Policy } from '../../libs/domain/policy';
import { positions as said } from '../../libs/domain/sitting';
import { outcome } from './outcomes';
import { deciders } from './outcomes/deciders';
import type { Admission, OffenceKind, Outcome } from './outcomes/outcome';

/** An outcome for each offence, by its item id. */
export type Outcomes = { readonly [offence: string]: string };

const after = (c: Case, act: string, than: Taken | undefined): Taken | undefined => {
  const found = last(c, act);
  return found && found.seq > (than?.seq ?? 0) ? found : undefined;
};
const about = (c: Case, act: string, of: 'offence' | 'victim', id: string): readonly Taken[] =>
  every(c, act).filter(({ fields }) => fields[of] === id);
const lastSaid = (c: Case, field: string, acts: readonly string[]): Json | undefined =>
  c.acts.findLast((taken) => acts.includes(taken.act) && taken.fields[field] !== undefined)?.fields[
    field
  ];
export const outcomesOf = (taken: Taken | undefined): Outcomes | undefined =>
  taken?.fields.outcomes as Outcomes | undefined;
export const same = (a: Outcomes, b: Outcomes) => Object.keys(a).every((id) => a[id] === b[id]);

// The referral, as corrected

export const offences = (c: Case) => list(c, 'offences');
/** 'Offence 2', of its place in the list. */
export const offenceName = (c: Case, offence: string) =>
  `Offence ${offences(c).findIndex(({ id }) => id === offence) + 1}`;
export const victims = (c: Case) => list(c, 'victims');
export const harmed = (c: Case) => victims(c).length > 0;
export const victimName = (c: Case, victim: string) =>
  `victim ${victims(c).findIndex(({ id }) => id === victim) + 1}`;
export const admission = (c: Case) =>
  (lastSaid(c, 'admission', ['correct', 'recordAdmission']) ?? c.facts.admission) as Admission;
export const offenceKind = (c: Case, { id, offenceKind: referred }: Item) =>
  ((
    every(c, 'correct').findLast(
      ({ fields }) => (fields.offenceKind as Outcomes | undefined)?.[id] !== undefined,
    )?.fields.offenceKind as Outcomes | undefined
  )?.[id] ?? referred) as OffenceKind;

/** When bail ends, as last said; undefined for a child who is not on bail. */
export function bailEnds(c: Case): number | undefined {
  const said = c.acts.findLast(
    ({ act, fields }) =>
      act === 'giveBailEnd' || (act === 'correct' && fields.bailEnds !== undefined),
  );
  return (said ? said.fields.bailEnds : c.facts.bailEnds) as number | undefined;
}

export interface Limit {
  /**
   * The first instant after the last day on which a prosecution may begin; null where there is no
   * limit, or none is known.
   */
  readonly at: number | null;
  /** Worked out here, not given by the police. */
  readonly indicative: boolean;
}

export function limitOf(c: Case, offence: Item): Limit {
  const given = about(c, 'giveTimeLimit', 'offence', offence.id).at(-1)?.fields;
  if (given)
    return {
      at: given.limitGiven === undefined ? null : endOf(given.limitGiven as Day),
      indicative: false,
    };
  const indicative = offence.limitIndicative === true;
  // What was worked out for a summary offence is nothing to an offence that turned out to be
  // another kind.
  if (indicative && ['eitherWay', 'indictable'].includes(offenceKind(c, offence)))
    return { at: null, indicative: false };
  return { at: (offence.limit ?? null) as number | null, indicative };
}

export const timeBarred = (c: Case, offence: string) =>
  about(c, 'confirmTimeBarred', 'offence', offence).length > 0;

// Screening and allocation

export const returned = (c: Case) => last(c, 'returnToPolice') !== undefined;
export const accepted = (c: Case) => last(c, 'accept') !== undefined;
export const screened = (c: Case) => returned(c) || accepted(c);
const allocation = ['allocate', 'reallocate'] as const;
export const practitioner = (c: Case) =>
  lastSaid(c, 'practitioner', allocation) as string | undefined;
export const victimWorker = (c: Case) =>
  lastSaid(c, 'victimWorker', allocation) as string | undefined;
export const allocatedToAll = (c: Case) =>
  practitioner(c) !== undefined && (!harmed(c) || victimWorker(c) !== undefined);

// Assessment and quality assurance

export const submission = (c: Case) => last(c, 'submitAssessment');
/** Risks that the last assessment finds high or very high and none before it did. */
export function newlyHigh(c: Case): readonly string[] {
  const [now, ...before] = [...every(c, 'submitAssessment')].reverse();
  const high = (one: Taken | undefined, domain: string) =>
    one?.fields[domain] === 'high' || one?.fields[domain] === 'veryHigh';
  return ['safetyAndWellbeing', 'seriousHarm', 'reoffending'].filter(
    (domain) => high(now, domain) && !before.some((one) => high(one, domain)),
  );
}
export const assessedNow = (c: Case) =>
  after(c, 'submitAssessment', last(c, 'sendBack')) !== undefined;
export const sentBack = (c: Case) => after(c, 'sendBack', submission(c)) !== undefined;
export const signedOff = (c: Case) => after(c, 'signOff', submission(c)) !== undefined;
/** How often an assessment came round again. */
export const rounds = (c: Case) => every(c, 'sendBack').length;

// Victims

export const attempts = (c: Case, victim: string) =>
  about(c, 'recordVictimAttempt', 'victim', victim);
export const viewsOf = (c: Case, victim: string) =>
  about(c, 'recordVictimViews', 'victim', victim).at(-1);
export const statusOf = (c: Case, victim: string) =>
  about(c, 'recordVictimStatus', 'victim', victim).at(-1);
export const enhanced = (c: Case, { id, enhanced: referred, victimKind }: Item) =>
  (about(c, 'recordVictimStatus', 'victim', id).findLast(
    ({ fields }) => fields.enhanced !== undefined,
  )?.fields.enhanced ??
    (referred === true || victimKind === 'child')) === true;
export const tried = (c: Case, victim: string) =>
  attempts(c, victim).length > 0 ||
  viewsOf(c, victim) !== undefined ||
  statusOf(c, victim) !== undefined;
export const everyVictimHasAStatus = (c: Case) =>
  victims(c).every(({ id }) => statusOf(c, id) !== undefined);
export const victimsToTellAtEnd = (c: Case) =>
  victims(c).filter(({ id }) => viewsOf(c, id)?.fields.wantsTellingAtEnd === true);
/** Told of the decision as it now stands. */
export const victimTold = (c: Case, victim: string) =>
  (about(c, 'tellVictim', 'victim', victim).at(-1)?.seq ?? 0) > (last(c, 'confirm')?.seq ?? 0);
export const victimToldAtEnd = (c: Case, victim: string) =>
  about(c, 'tellVictimAtEnd', 'victim', victim).length > 0;

// The sitting

export const closing = (c: Case) => last(c, 'closeItem');

/** Each agency's position at this sitting: the last it took. */
export const positions = (
  c: Case,
): readonly { readonly agency: Agency; readonly outcomes: Outcomes }[] =>
  said(c).map((one) => ({ agency: one.by.agency, outcomes: outcomesOf(one)! }));

/** Agencies differ with one another, or with what the panel recommends, on any offence. */
export const split = (c: Case) => {
  const recommended = outcomesOf(closing(c));
  return (
    recommended !== undefined &&
    positions(c).some((position) => !same(recommended, position.outcomes))
  );
};

// Where agencies differ

const byRole = (c: Case, role: Role) => every(c, 'resolve').findLast(({ by }) => by.role === role);
/** The two who try first have each said what should go forward, and say different things. */
const cannotAgree = (c: Case) => {
  const [chair, police] = [
    outcomesOf(byRole(c, 'chair')),
    outcomesOf(byRole(c, 'policeDecisionMaker')),
  ];
  return chair !== undefined && police !== undefined && !same(chair, police);
};
const told = (c: Case, clock: string, rung: string) =>
  c.clocks.some(
    (one) =>
      one.clock === clock &&
      one.rungs.some(({ key, told: at }) => key === rung && at !== undefined),
  );

/**
 * Whose it is to resolve a difference now: it passes up when the rung that says so has been told.
 */
export const resolver = (c: Case): 'chair' | 'serviceManager' | 'headOfService' =>
  told(c, 'resolutionByService', 'passes up')
    ? 'headOfService'
    : cannotAgree(c) || told(c, 'resolution', 'passes up')
      ? 'serviceManager'
      : 'chair';

export const resolution = (c: Case): Taken | undefined => {
  const alone = byRole(c, 'headOfService') ?? byRole(c, 'serviceManager');
  const [chair, police] = [byRole(c, 'chair'), byRole(c, 'policeDecisionMaker')];
  if (alone || !chair || !police || cannotAgree(c)) return alone;
  return chair.seq > police.seq ? chair : police;
};

// The decision

/**
 * What goes forward to the police: the panel's recommendation, or the one that was chosen where
 * agencies differed.
 */
export const recommendation = (c: Case): Taken | undefined =>
  split(c) ? resolution(c) : closing(c);
export const decision = (c: Case) => last(c, 'confirm');
/** Whether only the CPS may decide on these outcomes. */
export const forTheCps = (c: Case, outcomes: Outcomes | undefined) =>
  outcomes !== undefined &&
  offences(c).some(
    (offence) =>
      outcomes[offence.id] !== undefined &&
      deciders(outcome(outcomes[offence.id]!), offenceKind(c, offence)).every(
        (who) => who === 'CPS',
      ),
  );
export const childTold = (c: Case) => after(c, 'tellChild', decision(c)) !== undefined;

/** The outcome that stands for an offence; undefined before the police have confirmed one. */
export const given = (c: Case, offence: string): Outcome | undefined => {
  const key = outcomesOf(decision(c))?.[offence];
  return key === undefined ? undefined : outcome(key);
};
const some = (c: Case, so: (given: Outcome, offence: string) => boolean) =>
  offences(c).some(({ id }) => given(c, id) !== undefined && so(given(c, id)!, id));
const all = (c: Case, so: (given: Outcome, offence: string) => boolean) =>
  decision(c) !== undefined && offences(c).every(({ id }) => so(given(c, id)!, id));

// Administering it

const isAdministered = ({ administration }: Outcome) => administration.value.length > 0;
export const needsAdministering = (c: Case) => some(c, isAdministered);
export const administration = (c: Case, offence: string) =>
  about(c, 'administer', 'offence', offence).findLast(
    ({ fields }) => fields.outcome === given(c, offence)?.key,
  );
export const administeredAll = (c: Case) =>
  all(c, (outcome, id) => !isAdministered(outcome) || administration(c, id) !== undefined);
/** The child said no, and nobody has decided again since. */
export const withdrawn = (c: Case, offence: string) =>
  about(c, 'childWithdraws', 'offence', offence).findLast(
    ({ seq }) => seq > (decision(c)?.seq ?? 0),
  );
export const remedyRecorded = (c: Case, victim: string) =>
  about(c, 'recordRemedy', 'victim', victim).length > 0;

// Delivering it

export const delivers = (c: Case, offence: string) => given(c, offence)?.delivers.value === true;
export const needsDelivering = (c: Case) => some(c, ({ delivers: so }) => so.value);
/**
 * When the work for an offence began: with its administration, or with the decision where nothing
 * is administered.
 */
export function deliveryFrom(c: Case, offence: string): number | undefined {
  const standing = given(c, offence);
  if (!standing?.delivers.value) return undefined;
  return isAdministered(standing) ? administration(c, offence)?.at : decision(c)!.at;
}
/** The earliest of them: from then on somebody is to see the child. */
export const deliveryBegan = (c: Case): number | undefined => {
  const began = offences(c).flatMap(({ id }) => deliveryFrom(c, id) ?? []);
  return began.length > 0 ? Math.min(...began) : undefined;
};
/**
 * How many weeks the work for an offence may take: as agreed or extended, else the most that is
 * usual.
 */
export const weeks = (c: Case, offence: string, policy: Policy): number =>
  (c.acts.findLast(
    ({ act, fields }) => (act === 'administer' || act === 'extend') && fields.offence === offence,
  )?.fields.weeks as number | undefined) ?? usualWeeks(c, offence, policy);
export const usualWeeks = (c: Case, offence: string, policy: Policy) =>
  figure<number>(
    policy,
    given(c, offence)?.key === 'youthConditionalCaution' ? 'conditionalWeeks' : 'deliveryWeeks',
  );

/** What follows is for the police to decide: a prosecution stands behind this outcome. */
export const enforced = (c: Case, offence: string) =>
  /prosecut/.test(given(c, offence)?.nonEngagement.value ?? '');
export const toFinalise = (c: Case, offence: string) =>
  /recorded$/.test(given(c, offence)?.finalisedWhen.value ?? '');
export const finalised = (c: Case, offence: string) =>
  about(c, 'finalise', 'offence', offence).length > 0;

export interface End {
  readonly how: 'completed' | 'notCompleted' | 'breached' | 'withdrawn';
  readonly taken: Taken;
}

/** What the police decided on a breach since it was recorded. */
const decidedOn = (c: Case, offence: string, since: Taken) =>
  about(c, 'decideBreach', 'offence', offence).findLast(({ seq }) => seq > since.seq)?.fields
    .breachDecision;

/** How the work for an offence ended, unless the police have let it go on since. */
export function endOfWork(c: Case, offence: string): End | undefined {
  const taken = c.acts.findLast(
    ({ act, fields, seq }) =>
      (act === 'finish' || act === 'childWithdraws') &&
      fields.offence === offence &&
      seq > (decision(c)?.seq ?? 0),
  );
  const since = taken && decidedOn(c, offence, taken);
  if (!taken || since === 'vary' || since === 'continue') return undefined;
  return {
    how: taken.act === 'finish' ? (taken.fields.finished as End['how']) : 'withdrawn',
    taken,
  };
}

/**
 * The child did not do what a prosecution stands behind, and the police have not yet said what
 * follows.
 */
export const breachOpen = (c: Case, offence: string): Taken | undefined => {
  const end = endOfWork(c, offence);
  return end &&
    end.how !== 'completed' &&
    enforced(c, offence) &&
    decidedOn(c, offence, end.taken) === undefined
    ? end.taken
    : undefined;
};
/** Done, but not yet on the record as the other body's action or the activity undertaken. */
export const finalisationOpen = (c: Case, offence: string): Taken | undefined => {
  const end = endOfWork(c, offence);
  return end?.how === 'completed' && toFinalise(c, offence) && !finalised(c, offence)
    ? end.taken
    : undefined;
};
/** Ended, and not with the police to bring back. */
export const workEnded = (c: Case, offence: string) =>
  endOfWork(c, offence) !== undefined && !breachOpen(c, offence);
const workOver = (c: Case, offence: string) =>
  workEnded(c, offence) && !finalisationOpen(c, offence);
export const deliveryDone = (c: Case) =>
  all(c, ({ delivers: so }, id) => !so.value || workOver(c, id));

/** The ball is with the police, though the work is the practitioner's. */
export const waitsForPolice = (c: Case) => {
  const open = offences(c).filter(({ id }) => delivers(c, id) && !workOver(c, id));
  return (
    open.length > 0 &&
    open.every(({ id }) => breachOpen(c, id) !== undefined || finalisationOpen(c, id) !== undefined)
  );
};

/** The police have taken an offence back, to prosecute it. */
export const prosecuted = (c: Case, offence: string) => {
  const end = endOfWork(c, offence);
  return end !== undefined && decidedOn(c, offence, end.taken) === 'prosecute';
};
export const breached = (c: Case) => some(c, (_, id) => prosecuted(c, id));
export const notCompleted = (c: Case) =>
  some(c, ({ delivers: so }, id) => so.value && endOfWork(c, id)?.how !== 'completed');

/** When everything that was decided had been carried out. Epoch milliseconds. */
export function carriedOutAt(c: Case): number | undefined {
  if (!administeredAll(c) || !deliveryDone(c)) return undefined;
  const closes = c.acts.filter(({ act }) =>
    ['confirm', 'administer', 'finish', 'childWithdraws', 'decideBreach', 'finalise'].includes(act),
  );
  return closes.at(-1)!.at;
}

// Dates that run beside everything

/**
 * The start of the day the child was bailed; undefined for a child who is not on bail, or where the
 * day is not known.
 */
export const bailedAt = (c: Case) => c.facts.bailedOn as number | undefined;
/** Bailed on an earlier day than that of the receipt. */
export const bailedBeforeWeKnew = (c: Case) => {
  const bailed = bailedAt(c);
  return bailed !== undefined && londonDay(bailed) < londonDay(c.received);
};

/**
 * Nothing turns on the time limit of this offence any more: no prosecution stands behind what was
 * decided, or it is over.
 */
export function beyondTheLimit(c: Case, offence: string): boolean {
  const standing = given(c, offence);
  if (timeBarred(c, offence)) return true;
  return (
    standing !== undefined &&
    (!standing.closedByTimeBar.value || (standing.delivers.value && workOver(c, offence)))
  );
}

/**
 * Nothing turns on the 18th birthday any more: what is only for children has been given, or was not
 * decided on.
 */
export const beyond18 = (c: Case) =>
  all(c, ({ closedAt18 }, id) => !closedAt18.value || administration(c, id) !== undefined);
