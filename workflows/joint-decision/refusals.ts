/**
 * Why an act is refused, in words for whoever took it. A rule may know the act's own instant;
 * nothing here decides a case. What an act merely lacks or misspells, the form has said before.
 */
import { turns18 } from '../../libs/domain/age';
import type { Case } from '../../libs/domain/case';
import type { Act } from '../../libs/domain/entry';
import type { Item } from '../../libs/domain/form';
import { londonDay, say } from '../../libs/domain/london';
import { figure, type Policy } from '../../libs/domain/policy';
import type { Trying } from '../../libs/domain/procedure';
import { notOpen, notQuorate, positionRefused as notHeard } from '../../libs/domain/sitting';
import * as is from './findings';
import { outcome } from './outcomes';
import type { Admission, Outcome } from './outcomes/outcome';
import { penaltyCap } from './outcomes/penalty';
import { whyClosed } from './outcomes/why-closed';

type Taking = Act & { readonly at: number };
type Reason = string | undefined;

const of = ({ fields }: Act) => fields.offence as string;
const sentence = (reasons: readonly string[]): Reason =>
  reasons.length > 0 ? reasons.join('. ') : undefined;
const text = (reason: unknown) => reason !== undefined;

// The referral

export function notForThisPanel(c: Case, { at }: Trying, policy: Policy): Reason {
  const [from, to] = [figure<number>(policy, 'youngest'), figure<number>(policy, 'oldest')];
  return sentence([
    ...is
      .offences(c)
      .filter(({ ageAtOffence }) => Number(ageAtOffence) < from || Number(ageAtOffence) > to)
      .map(
        ({ id, ageAtOffence }) =>
          `${is.offenceName(c, id)}: the child was ${String(ageAtOffence)} then, and this ` +
          `panel is for those who were ${from} to ${to}. Return it to the police with the ` +
          'reason',
      ),
    ...(at >= turns18(c)
      ? [
          `The child turned 18 on ${say(londonDay(turns18(c)))}, and this panel is for ` +
            'children under 18. Return it to the police with the reason',
        ]
      : []),
  ]);
}

export const admissionRefused = (_: Case, { fields }: Act): Reason =>
  fields.appropriateAdultPresent !== true
    ? 'A child is asked about an offence with an appropriate adult there'
    : fields.legalAdviceOffered !== true
      ? 'Offer legal advice first: it is free'
      : undefined;
/** A limit that has not passed, or that nobody has named, can bar nothing. */
export function cannotBeBarred(c: Case, act: Taking): Reason {
  if (is.timeBarred(c, of(act))) return 'This is confirmed already';
  const limit = is.limitOf(
    c,
    is.offences(c).find(({ id }) => id === of(act))!,
  ).at;
  return limit === null
    ? 'No time limit is known for this offence: give it first'
    : act.at < limit
      ? `Its time limit is ${say(londonDay(limit - 1))}, which has not passed: give another if ` +
        'that is wrong'
      : undefined;
}
export const limitSettled = (c: Case, act: Act): Reason =>
  is.beyondTheLimit(c, of(act))
    ? 'Nothing turns on the time limit of this offence any more'
    : undefined;
export const bailSettled = (c: Case, { fields }: Act): Reason =>
  is.decision(c)
    ? 'The decision is made: bail no longer bears on it'
    : fields.stillOnBail === true || is.bailEnds(c) !== undefined
      ? undefined
      : 'The child is not on bail';

export const needsVictimWorker = (c: Case, { fields }: Act): Reason =>
  is.harmed(c) && fields.victimWorker === undefined
    ? 'There is a victim: choose a victim worker as well'
    : undefined;
export const notAllocated = (c: Case): Reason =>
  is.allocatedToAll(c) ? undefined : 'This is not allocated yet';
export const nobodyNew = (c: Case, { fields }: Act): Reason =>
  fields.practitioner === undefined &&
  fields.victimWorker === undefined &&
  fields.chair === undefined
    ? 'Choose who takes it over'
    : undefined;

export const byItsAuthor = (c: Case, { by }: Trying): Reason =>
  is.submission(c)?.by.member === by.member
    ? 'Whoever wrote an assessment cannot quality-assure it: somebody else must'
    : undefined;

// Victims

export function statusTooSoon(c: Case, { fields }: Act, policy: Policy): Reason {
  const victim = fields.victim as string;
  if (fields.victimStatus === 'viewsRecorded')
    return is.viewsOf(c, victim) ? undefined : 'Record what this victim says first';
  if (fields.victimStatus !== 'exhausted') return undefined;
  const made = is.attempts(c, victim);
  const [least, channels] = [
    figure<number>(policy, 'victimAttempts'),
    figure<number>(policy, 'victimChannels'),
  ];
  const used = new Set(made.map((attempt) => attempt.fields.channel)).size;
  return made.length < least || used < channels
    ? `Attempts are not exhausted: ${made.length} of ${least} are recorded, on ${used} of ` +
        `${channels} channels`
    : undefined;
}

export const didNotAsk = (c: Case, { fields }: Act): Reason =>
  is.victimToldAtEnd(c, fields.victim as string)
    ? 'This victim has been told'
    : is.victimsToTellAtEnd(c).some(({ id }) => id === fields.victim)
      ? undefined
      : 'This victim did not ask to be told at the end';
export const victimKnows = (c: Case, { fields }: Act): Reason =>
  is.victimTold(c, fields.victim as string)
    ? 'This victim has been told of the decision as it stands'
    : undefined;

// The sitting

export const undecidable = (c: Case): Reason =>
  sentence([
    ...(is.signedOff(c) ? [] : ['The assessment is not signed off']),
    ...is
      .victims(c)
      .filter(({ id }) => !is.statusOf(c, id))
      .map(({ id }) => `It is not known where ${is.victimName(c, id)} stands`),
  ]);
export const positionRefused = (c: Case, act: Taking, policy: Policy): Reason =>
  notHeard(c, act) ?? closedWhateverIsSaid(c, act, policy);

export const notReady = (c: Case, _trying: Trying, policy: Policy): Reason =>
  notOpen(c) ??
  undecidable(c) ??
  notQuorate(c, policy) ??
  (is.positions(c).length === 0 ? 'No agency has taken a position yet' : undefined);

/** Who may resolve a difference when. */
export function notYourTurn(c: Case, { by: { role } }: Trying): Reason {
  const turn = is.resolver(c);
  const mine = role === 'policeDecisionMaker' ? 'chair' : role;
  return mine === turn
    ? undefined
    : turn === 'chair'
      ? 'The chair and the police decision-maker have their days to settle this first'
      : turn === 'serviceManager'
        ? 'This has passed up to the service manager' +
          (mine === 'headOfService' ? ', who has their days first' : '')
        : 'This has passed up to the Head of Service';
}
/** Only something that was put forward can be resolved upon. */
export function resolutionRefused(c: Case, act: Taking): Reason {
  const forward = [
    is.outcomesOf(is.closing(c))!,
    ...is.positions(c).map(({ outcomes }) => outcomes),
  ];
  const chosen = act.fields.outcomes as is.Outcomes;
  return sentence(
    is
      .offences(c)
      .filter(({ id }) => !forward.some((one) => one[id] === chosen[id]))
      .map(({ id }) => `${is.offenceName(c, id)}: nobody put ${outcome(chosen[id]!).name} forward`),
  );
}

// The decision

/** Why an outcome may not be given for an offence at an instant; [] when it may. */
export const whyOutcomeClosed = (
  c: Case,
  policy: Policy,
  offence: Item,
  given: Outcome,
  at: number,
  admission: Admission = is.admission(c),
): readonly string[] =>
  whyClosed(given, {
    day: londonDay(at),
    ageAtOffence: Number(offence.ageAtOffence),
    under18At: at < turns18(c),
    admission,
    timeBarredConfirmed: is.timeBarred(c, offence.id),
    turnedOn: figure<readonly string[]>(policy, 'turnedOn'),
    offenceKind: is.offenceKind(c, offence),
  });
const closedFor = (
  c: Case,
  { fields, at }: Taking,
  policy: Policy,
  admission?: Admission,
): Reason =>
  sentence(
    is
      .offences(c)
      .flatMap((offence) =>
        whyOutcomeClosed(
          c,
          policy,
          offence,
          outcome((fields.outcomes as is.Outcomes)[offence.id]!),
          at,
          admission,
        ).map((why) => `${is.offenceName(c, offence.id)}: ${why}`),
      ),
  );
/**
 * A panel may recommend what the child has still to be asked about: the police hear it before they
 * confirm.
 */
export const closedWhateverIsSaid = (c: Case, act: Taking, policy: Policy): Reason =>
  closedFor(c, act, policy, 'full');

export function decisionRefused(c: Case, act: Taking, policy: Policy): Reason {
  const outcomes = act.fields.outcomes as is.Outcomes;
  const recommended = is.outcomesOf(is.recommendation(c));
  if (recommended && !is.same(recommended, outcomes) && !text(act.fields.departureReason))
    return 'This departs from the recommendation: say why';
  const given = is
    .offences(c)
    .find(
      ({ id }) => is.administration(c, id) !== undefined && is.given(c, id)!.key !== outcomes[id],
    );
  if (given)
    return (
      `${is.offenceName(c, given.id)}: ${is.given(c, given.id)!.name} has been given to the ` +
      'child already'
    );
  if (is.forTheCps(c, outcomes) && act.fields.decidedBy !== 'cps')
    return 'The CPS decides on a caution for an indictable offence: record their decision';
  return closedFor(c, act, policy);
}

export const notBarred = (c: Case): Reason =>
  is.offences(c).every(({ id }) => is.timeBarred(c, id))
    ? undefined
    : 'Not every offence is confirmed as time-barred';

// Telling and administering

/** What follows is said beforehand, and in plain words. */
export const childKnows = (c: Case): Reason =>
  is.childTold(c) ? 'The child has been told of the decision as it stands' : undefined;
export function consequenceUntold(c: Case, { fields }: Act): Reason {
  if (fields.consequenceExplained === true) return undefined;
  const follows = [
    ...new Set(is.offences(c).flatMap(({ id }) => is.given(c, id)?.nonEngagement.told ?? [])),
  ];
  return `Tell the child first what follows: ${follows.map((words) => `“${words}”`).join(' ')}`;
}

export function gatesShut(c: Case, act: Taking, policy: Policy): Reason {
  const { fields, at } = act;
  const offence = is.offences(c).find(({ id }) => id === of(act))!;
  const given = is.given(c, offence.id);
  if (!given || given.administration.value.length === 0)
    return 'Nothing is administered for this offence';
  if (fields.outcome !== given.key) return `What was decided for this offence is ${given.name}`;
  if (is.administration(c, offence.id)) return 'This has been administered';
  if (is.withdrawn(c, offence.id))
    return 'The child has withdrawn: confirm another outcome, with the reason';
  const closed = sentence(whyOutcomeClosed(c, policy, offence, given, at));
  if (closed) return `${closed}. End the case, or confirm another outcome with the reason`;
  const gates = [
    [
      is.childTold(c),
      'The child and carer are told of the decision, and of what follows if the child does ' +
        'not take part',
    ],
    [
      !given.appropriateAdult.value || fields.appropriateAdultPresent === true,
      'An appropriate adult is there',
    ],
    [
      !given.legalAdvice.value || fields.legalAdviceOffered === true,
      'Free legal advice is offered',
    ],
    ...given.administration.value
      .filter(({ key }) => key !== recordedInTheDecision)
      .map(({ key, says }) => [fields[gateFields[key] ?? key] === true, says] as const),
    ...(given.communityRemedy.value.length === 0
      ? []
      : is
          .victims(c)
          .map(
            ({ id }) =>
              [
                is.remedyRecorded(c, id),
                `What ${is.victimName(c, id)} wishes from the community remedy document is ` +
                  'recorded',
              ] as const,
          )),
  ] as const;
  const missing = gates.filter(([so]) => !so).map(([, says]) => says);
  if (missing.length > 0) return `Not yet. It must be so that: ${missing.join('; ')}`;
  return (
    tooMuch(c, act, offence, given) ??
    tooLong(c, of(act), policy, fields.weeks as number, text(fields.weeksReason))
  );
}

/** The reason for a community resolution is in the decision, which cannot be taken without one. */
const recordedInTheDecision = 'rationale';
/** Gates whose field has another key, because the form asks something else by theirs. */
export const gateFields: { readonly [gate: string]: string } = { admission: 'admits' };

function tooMuch(c: Case, { fields }: Act, offence: Item, given: Outcome): Reason {
  // On which day the age is taken is not said: the age at the offence gives the lower figure.
  const cap = penaltyCap(Number(offence.ageAtOffence), is.offenceKind(c, offence)) ?? 0;
  const hours = given.unpaidWorkHours?.value ?? 0;
  return typeof fields.penaltyPounds === 'number' && fields.penaltyPounds > cap
    ? `A financial penalty for this child and offence may be at most £${cap}`
    : typeof fields.unpaidWorkHours === 'number' && fields.unpaidWorkHours > hours
      ? `Unpaid work may be at most ${hours} hours`
      : undefined;
}

function tooLong(
  c: Case,
  offence: string,
  policy: Policy,
  weeks: number,
  reasoned: boolean,
): Reason {
  const usual = is.usualWeeks(c, offence, policy);
  const most =
    is.given(c, offence)!.key === 'youthConditionalCaution'
      ? figure<number>(policy, 'conditionalWeeksWithReason')
      : usual;
  const allowed = Math.max(
    0,
    ...c.acts
      .filter(({ act, fields }) => act === 'allowLonger' && fields.offence === offence)
      .map(({ fields }) => Number(fields.weeks)),
  );
  if (weeks > Math.max(most, allowed))
    return (
      `More than ${most} weeks is for the service manager or the Head of Service to allow ` +
      'first, with a reason'
    );
  return weeks > usual && !reasoned ? `More than ${usual} weeks needs a reason` : undefined;
}

// Delivering

const inDelivery = (c: Case, offence: string): Reason =>
  !is.delivers(c, offence)
    ? 'No work follows from what was decided for this offence'
    : is.breachOpen(c, offence)
      ? 'The police decide first on what the child did not do'
      : is.endOfWork(c, offence)
        ? 'The work for this offence has ended'
        : undefined;

export const workEnded = (c: Case, act: Act): Reason =>
  is.delivers(c, of(act)) && !is.endOfWork(c, of(act))
    ? undefined
    : 'No work for this offence is under way or to come';
export const contactedAlready = (c: Case): Reason =>
  c.acts.some(({ act }) => act === 'recordFirstContact')
    ? 'The first contact is recorded: record engagement from now on'
    : undefined;
export const variationRefused = (c: Case, act: Act): Reason => inDelivery(c, of(act));
export const extensionRefused = (c: Case, act: Taking, policy: Policy): Reason =>
  inDelivery(c, of(act)) ??
  ((act.fields.weeks as number) <= is.weeks(c, of(act), policy)
    ? `It has ${is.weeks(c, of(act), policy)} weeks already: give more`
    : undefined) ??
  tooLong(c, of(act), policy, act.fields.weeks as number, true);

export const finishRefused = (c: Case, act: Act): Reason =>
  inDelivery(c, of(act)) ??
  (act.fields.finished === 'breached' && !is.enforced(c, of(act))
    ? 'Taking part in this outcome is voluntary: it cannot be breached. Record it as not completed'
    : undefined);
export function withdrawalRefused(c: Case, act: Act): Reason {
  if (is.endOfWork(c, of(act)) || is.withdrawn(c, of(act)))
    return 'The work for this offence has ended';
  return is.delivers(c, of(act)) ? undefined : 'Nothing is asked of the child for this offence';
}
export const nothingToDecide = (c: Case, act: Act): Reason =>
  is.breachOpen(c, of(act)) ? undefined : 'Nothing here waits for the police to decide';
export const nothingToFinalise = (c: Case, act: Act): Reason =>
  !is.toFinalise(c, of(act))
    ? 'This outcome needs no finalising'
    : is.finalised(c, of(act))
      ? 'It is finalised'
      : is.finalisationOpen(c, of(act))
        ? undefined
        : 'It is finalised only when what was to be done has been done';
export const sentAlready = (c: Case): Reason =>
  c.acts.some(({ act }) => act === 'resultSent') ? 'The result has been sent' : undefined;
export const notSent = (c: Case): Reason =>
  c.acts.some(({ act }) => act === 'resultSent') ? undefined : 'The result has not been sent yet';
