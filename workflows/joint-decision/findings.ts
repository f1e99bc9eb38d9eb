/** What is so of a joint decision, and why an act is refused: pure, of the case and its policy, and never of the time of day but the act's own. */
import { every, last, list, type Case, type Taken } from '../../libs/domain/case';
import type { Act } from '../../libs/domain/entry';
import type { Item, Json } from '../../libs/domain/form';
import { londonDay } from '../../libs/domain/london';
import { agencies, roles, type Agency, type Role } from '../../libs/domain/member';
import { deciders, outcome, penaltyCap, whyClosed, type Admission, type OffenceKind, type Outcome } from '../../libs/domain/outcome';
import { figure, type Policy } from '../../libs/domain/policy';

type Taking = Act & { readonly at: number };
/** An outcome for each offence, by its item id. */
export type Outcomes = { readonly [offence: string]: string };

const after = (c: Case, act: string, than: Taken | undefined): Taken | undefined => {
  const found = last(c, act);
  return found && found.seq > (than?.seq ?? 0) ? found : undefined;
};
const outcomesOf = (taken: Taken | undefined): Outcomes | undefined => taken?.fields.outcomes as Outcomes | undefined;
const same = (a: Outcomes, b: Outcomes) => Object.keys(a).every((id) => a[id] === b[id]);

// Screening and allocation

export const returned = (c: Case) => last(c, 'returnToPolice') !== undefined;
export const screened = (c: Case) => returned(c) || last(c, 'accept') !== undefined;
export const practitioner = (c: Case) => last(c, 'allocate')?.fields.practitioner as string | undefined;
export const victimWorker = (c: Case) => every(c, 'allocate').findLast(({ fields }) => fields.victimWorker !== undefined)?.fields.victimWorker as string | undefined;
export const victims = (c: Case) => list(c, 'victims');
export const allocatedToAll = (c: Case) => practitioner(c) !== undefined && (victims(c).length === 0 || victimWorker(c) !== undefined);
export const turns18 = (c: Case) => c.facts.turns18 as number;
export const bailEnds = (c: Case) => (every(c, 'correct').findLast(({ fields }) => fields.bailEnds !== undefined)?.fields.bailEnds ?? c.facts.bailEnds) as number | undefined;

export function notForThisPanel(c: Case, act: Taking): string | undefined {
  const outside = list(c, 'offences').find(({ ageAtOffence }) => Number(ageAtOffence) < 10 || Number(ageAtOffence) > 17);
  if (outside) return `The child was ${String(outside.ageAtOffence)} at an offence, and this panel is for children aged 10 to 17: return it to the police with the reason`;
  return act.at >= turns18(c) ? 'The child is 18 now, and this panel is for children under 18: return it to the police with the reason' : undefined;
}

export const needsVictimWorker = (c: Case, { fields }: Act) =>
  victims(c).length > 0 && fields.victimWorker === undefined && victimWorker(c) === undefined ? 'There is a victim: choose a victim worker as well' : undefined;

// Assessment and quality assurance

export const submission = (c: Case) => last(c, 'submitAssessment');
export const assessedNow = (c: Case) => after(c, 'submitAssessment', last(c, 'sendBack')) !== undefined;
export const sentBack = (c: Case) => after(c, 'sendBack', submission(c)) !== undefined;
export const signedOff = (c: Case) => after(c, 'signOff', submission(c)) !== undefined;
export const rounds = (c: Case) => every(c, 'sendBack').length;

export const byItsAuthor = (c: Case, { by }: Act) => (submission(c)?.by.member === by.member ? 'Whoever wrote an assessment cannot quality-assure it: somebody else must' : undefined);

// Victims

export const attempts = (c: Case, victim: string) => every(c, 'recordVictimAttempt').filter(({ fields }) => fields.victim === victim);
export const statusOf = (c: Case, victim: string) => every(c, 'recordVictimStatus').findLast(({ fields }) => fields.victim === victim);
export const everyVictimTried = (c: Case) => victims(c).every(({ id }) => attempts(c, id).length > 0 || statusOf(c, id) !== undefined);
export const everyVictimHasAStatus = (c: Case) => victims(c).every(({ id }) => statusOf(c, id) !== undefined);
const toBeTold = (c: Case, { id }: Item) => {
  const status = statusOf(c, id)?.fields;
  return status?.victimStatus === 'viewsRecorded' || status?.consentToContact === 'yes';
};
export const victimsToTell = (c: Case) => victims(c).filter((victim) => toBeTold(c, victim));
export const victimsToTellAtEnd = (c: Case) => victims(c).filter(({ id }) => statusOf(c, id)?.fields.wantsTellingAtEnd === true);
export const told = (c: Case, act: 'tellVictim' | 'tellVictimAtEnd', victim: string) => every(c, act).some(({ fields }) => fields.victim === victim);

export function statusTooSoon(c: Case, { fields }: Act, policy: Policy): string | undefined {
  if ((fields.victimStatus === 'declined' || fields.victimStatus === 'policeRefused') && fields.statusReason === undefined) return 'Say why, in the victim’s or the officer’s own words where you can';
  if (fields.victimStatus !== 'exhausted') return undefined;
  const made = attempts(c, fields.victim as string);
  const [least, channels] = [figure<number>(policy, 'victimAttempts'), figure<number>(policy, 'victimChannels')];
  const used = new Set(made.map((attempt) => attempt.fields.channel)).size;
  return made.length < least || used < channels ? `Attempts are not exhausted: ${made.length} of ${least} are recorded, on ${used} of ${channels} channels` : undefined;
}

// The sitting

export const listing = (c: Case) => c.acts.findLast(({ act }) => act === 'listForSitting' || act === 'defer');
export const opened = (c: Case) => after(c, 'openItem', listing(c));
export const closing = (c: Case) => after(c, 'closeItem', opened(c));
export const present = (c: Case) => (opened(c)?.fields.present ?? []) as readonly Agency[];

/** Each agency's position since the item was opened: the last it took. */
export function positions(c: Case): ReadonlyMap<Agency, Outcomes> {
  const open = opened(c);
  return new Map(every(c, 'takePosition').filter(({ seq }) => open && seq > open.seq).map((taken) => [taken.by.agency, outcomesOf(taken)!] as const));
}

/** Agencies took different positions on some offence. */
export const split = (c: Case) => {
  const [first, ...rest] = [...positions(c).values()];
  return first !== undefined && rest.some((position) => !same(first, position));
};

/** What is missing for this item to be decided, by composition: on those recorded as present. */
export function notQuorate(c: Case, policy: Policy): string | undefined {
  const { quorum } = policy;
  if (!quorum) return undefined;
  const roll = opened(c);
  const missing = quorum.roles.filter((role) => role === 'policeDecisionMaker' && roll?.fields.policeDecisionMakerPresent !== true).map((role) => roles[role]);
  const there = quorum.of.filter((agency) => present(c).includes(agency as Agency));
  const few = there.length < quorum.atLeast ? [`${quorum.atLeast} of ${quorum.of.map((agency) => agencies[agency as Agency] ?? roles[agency as Role]).join(', ')}`] : [];
  const all = [...missing, ...few];
  return all.length > 0 ? `Not quorate: missing ${all.join(', and ')}. Defer it to another sitting, with the reason` : undefined;
}

export const notOpened = (c: Case) => (opened(c) && !closing(c) ? undefined : 'The chair has not opened this item');
export const notListed = (c: Case) => (listing(c) === undefined ? 'List it for a sitting first' : opened(c) ? 'This item is open already' : undefined);

export function positionRefused(c: Case, act: Act & { readonly at: number }, policy: Policy): string | undefined {
  const before = positions(c).get(act.by.agency);
  if (notOpened(c)) return notOpened(c);
  if (!present(c).includes(act.by.agency)) return `${agencies[act.by.agency]} is not recorded as present at this item`;
  if (before && act.fields.positionReason === undefined) return 'Your agency has taken a position: say why it changes';
  return closedOutcome(c, act, policy);
}

export const recommendationRefused = (c: Case, act: Taking, policy: Policy) => notOpened(c) ?? notQuorate(c, policy) ?? noPosition(c) ?? closedOutcome(c, act, policy);
const noPosition = (c: Case) => (positions(c).size === 0 ? 'No agency has taken a position yet' : undefined);

// Resolution

/** The level at which a difference stands: the chair and the police, the service manager, the Head of Service. */
export const passedUp = (c: Case, role: Role) => every(c, 'resolve').some(({ by, fields }) => by.role === role && fields.settled === false);
const rungTold = (c: Case, clock: string, rung: string) => c.clocks.some((k) => k.clock === clock && k.rungs.some(({ key, told: at }) => key === rung && at !== undefined));

export const resolution = (c: Case) => {
  const settled = after(c, 'resolve', closing(c));
  return settled?.fields.settled === true ? settled : undefined;
};

export function notTheirsToResolve(c: Case, act: Taking, policy: Policy): string | undefined {
  const { role } = act.by;
  if (role === 'serviceManager' && !passedUp(c, 'chair') && !passedUp(c, 'policeDecisionMaker') && !rungTold(c, 'resolution', 'serviceManager')) return 'The chair and the police have until their date to settle this first';
  if (role === 'headOfService' && !passedUp(c, 'serviceManager') && !rungTold(c, 'resolutionByService', 'headOfService')) return 'The service manager has until their date to settle this first';
  if (role === 'headOfService' && act.fields.settled === false) return 'The Head of Service decides which recommendation goes forward';
  return act.fields.settled === true ? closedOutcome(c, act, policy) : undefined;
}

// Decision

/** What goes forward to the police: the panel's recommendation, or the one chosen where agencies differed. */
export const recommendation = (c: Case): Taken | undefined => resolution(c) ?? closing(c);
export const decision = (c: Case) => outcomesOf(last(c, 'confirm'));
export const timeBarred = (c: Case, offence: string) => every(c, 'confirmTimeBarred').some(({ fields }) => fields.offence === offence);

/** Why an outcome is closed for an offence at an instant; [] when it is open. */
export const whyOutcomeClosed = (c: Case, policy: Policy, offence: Item, given: Outcome, at: number): readonly string[] => whyClosed(given, {
  day: londonDay(at), ageAtOffence: Number(offence.ageAtOffence), under18At: at < turns18(c), admission: c.facts.admission as Admission,
  timeBarredConfirmed: timeBarred(c, offence.id), turnedOn: figure<readonly string[]>(policy, 'turnedOn'), offenceKind: offence.offenceKind as OffenceKind,
});

function closedOutcome(c: Case, act: Taking, policy: Policy): string | undefined {
  const reasons = list(c, 'offences').flatMap((offence, i) =>
    whyOutcomeClosed(c, policy, offence, outcome((act.fields.outcomes as Outcomes)[offence.id]!), act.at).map((why) => `Offence ${i + 1}: ${why}`));
  return reasons.length > 0 ? reasons.join('. ') : undefined;
}

/** Whether the law gives this decision to the CPS. */
export const forTheCps = (c: Case, outcomes: Outcomes | undefined) => outcomes !== undefined && list(c, 'offences').some((offence) =>
  deciders(outcome(outcomes[offence.id]!), offence.offenceKind as OffenceKind).every((who) => who === 'CPS'));

export function decisionRefused(c: Case, act: Taking, policy: Policy): string | undefined {
  const given = act.fields.outcomes as Outcomes;
  const recommended = outcomesOf(recommendation(c));
  if (recommended && !same(recommended, given) && act.fields.departureReason === undefined) return 'This departs from the recommendation: say why';
  if (forTheCps(c, given) && act.fields.decidedBy !== 'cps') return 'The CPS decides on a caution for an indictable-only offence: record their decision';
  return closedOutcome(c, act, policy);
}

// Carrying it out

const given = (c: Case) => list(c, 'offences').flatMap((offence) => {
  const key = decision(c)?.[offence.id];
  return key === undefined ? [] : [{ offence, outcome: outcome(key) }];
});
export const toAdminister = (c: Case) => given(c).filter((each) => each.outcome.administration.value.length > 0).map(({ offence }) => offence.id);
export const toDeliver = (c: Case) => given(c).filter((each) => each.outcome.delivers.value);
export const toFinalise = (c: Case) => given(c).filter((each) => /recorded$/.test(each.outcome.finalisedWhen.value)).map(({ offence }) => offence.id);
export const needsAdministering = (c: Case) => toAdminister(c).length > 0;
export const needsDelivering = (c: Case) => toDeliver(c).length > 0;
const done = (c: Case, act: string, offence: string) => every(c, act).some(({ fields }) => fields.offence === offence);
export const administeredAll = (c: Case) => toAdminister(c).every((id) => done(c, 'administer', id));
export const conditional = (c: Case) => given(c).some((each) => each.outcome.key === 'youthConditionalCaution');
const breachable = (c: Case) => given(c).some(({ outcome: { key } }) => key === 'youthConditionalCaution' || key === 'deferredProsecution');

export const finished = (c: Case) => last(c, 'finish');
export const breached = (c: Case) => last(c, 'decideBreach')?.fields.breachDecision === 'prosecute';
export const notCompleted = (c: Case) => finished(c) !== undefined && finished(c)!.fields.finished !== 'completed';
export const deliveryDone = (c: Case) => breached(c) || notCompleted(c) || (finished(c) !== undefined && toFinalise(c).every((id) => done(c, 'finalise', id)));
export const breachOpen = (c: Case) => last(c, 'recordBreach') !== undefined && after(c, 'decideBreach', last(c, 'recordBreach')) === undefined;

/** Weeks of delivery: as administered, varied or allowed by a named person, else the policy's. */
export function weeks(c: Case, policy: Policy): number {
  const said = c.acts.findLast(({ act, fields }) => (act === 'administer' || act === 'varyConditions') && typeof fields.weeks === 'number')?.fields.weeks as number | undefined;
  return said ?? figure<number>(policy, conditional(c) ? 'conditionalWeeks' : 'deliveryWeeks');
}

function tooLong(c: Case, { fields }: Act, policy: Policy, why: Json | undefined): string | undefined {
  const asked = fields.weeks as number | undefined;
  if (asked === undefined) return undefined;
  const [usual, most] = [figure<number>(policy, conditional(c) ? 'conditionalWeeks' : 'deliveryWeeks'), figure<number>(policy, 'conditionalWeeksWithReason')];
  if (asked > usual && why === undefined) return `More than ${usual} weeks needs a reason`;
  const allowed = (last(c, 'overrideLength')?.fields.weeks as number | undefined) ?? most;
  return asked > Math.max(most, allowed) ? `More than ${most} weeks needs a named person’s override first` : undefined;
}

export const variationRefused = (c: Case, act: Act, policy: Policy) => (breachable(c) ? tooLong(c, act, policy, act.fields.reason) : 'Only conditions can be varied, and this outcome has none');

/** Every gate of the outcome of one offence; what is missing is named all at once. */
export function gatesShut(c: Case, act: Taking, policy: Policy): string | undefined {
  const { fields } = act;
  const found = given(c).find(({ offence }) => offence.id === fields.offence);
  if (!found || !toAdminister(c).includes(found.offence.id)) return 'Nothing is administered for this offence';
  if (done(c, 'administer', found.offence.id)) return 'This has been administered';
  const { outcome: { key, communityRemedy, unpaidWorkHours }, offence } = found;
  const needs: readonly (readonly [boolean, string])[] = [
    [fields.appropriateAdultPresent === true, 'an appropriate adult is there'],
    [fields.legalAdviceOffered === true, 'legal advice is offered'],
    [fields.sufficientEvidence === true, 'there is sufficient evidence'],
    ...(key === 'communityResolution' ? [[fields.admits === true || fields.acceptsResponsibility === true, 'the child admits it or accepts responsibility'], [fields.agreesToTakePart === true, 'the child agrees to take part']] as const : []),
    ...(key === 'youthCaution' || key === 'youthConditionalCaution' ? [[fields.admits === true, 'the child admits the offence'], [fields.effectExplained === true, 'its effect is explained']] as const : []),
    ...(key === 'youthConditionalCaution' ? [[fields.authorisedDecision === true, 'an authorised person or prosecutor has decided'], [fields.documentSigned === true, 'the child signs the document'], [fields.conditions !== undefined, 'the conditions are written down']] as const : []),
    ...(key === 'deferredProsecution' ? [[fields.agreesToTakePart === true, 'the child agrees the conditions'], [fields.conditions !== undefined, 'the conditions are written down']] as const : []),
    ...(communityRemedy.value.length > 0 && victims(c).length > 0 ? [[last(c, 'recordRemedy') !== undefined, 'the victim’s wishes on the community remedy are recorded']] as const : []),
  ];
  const missing = needs.filter(([so]) => !so).map(([, what]) => what);
  if (missing.length > 0) return `Not yet: it must be so that ${missing.join('; that ')}`;
  const closed = whyOutcomeClosed(c, policy, offence, found.outcome, act.at).filter((why) => !/admission/.test(why));
  if (closed.length > 0) return closed.join('. ');
  const cap = penaltyCap(Number(offence.ageAtOffence), offence.offenceKind as OffenceKind);
  if (typeof fields.penaltyPounds === 'number' && fields.penaltyPounds > (cap ?? 0)) return `A financial penalty may be at most £${cap ?? 0} here`;
  const hours = unpaidWorkHours?.value ?? 0;
  if (typeof fields.unpaidWorkHours === 'number' && fields.unpaidWorkHours > hours) return `Unpaid work may be at most ${hours} hours`;
  return tooLong(c, act, policy, fields.weeksReason);
}

export const breachRefused = (c: Case) => (!breachable(c) ? 'Taking part in this outcome is voluntary: it cannot be breached. Record it as not completed' : breachOpen(c) ? 'A breach is with the police already' : undefined);
export const noBreach = (c: Case) => (breachOpen(c) ? undefined : 'No breach is open');
export const finaliseRefused = (c: Case, { fields }: Act) => (!toFinalise(c).includes(fields.offence as string) ? 'This outcome needs no finalising' : done(c, 'finalise', fields.offence as string) ? 'It is finalised' : undefined);
export const finishRefused = (c: Case) => (breachOpen(c) ? 'A breach is with the police: they decide first' : finished(c) ? 'It is finished' : undefined);
export const tellRefused = (_c: Case, { fields }: Act) => (fields.consequenceExplained === true ? undefined : 'Explain to the child, before anything is agreed, what follows if they do not take part');
export const not18 = (c: Case, act: Taking) => (act.at < turns18(c) ? 'The child is under 18' : undefined);
export const notBarred = (c: Case) => (list(c, 'offences').some(({ id }) => timeBarred(c, id)) ? undefined : 'No offence is confirmed as time-barred');

/** When what was decided had been carried out, as far as anything had to be. Epoch milliseconds. */
export function carriedOutAt(c: Case): number | undefined {
  const left = (stage: string) => c.been.findLast((visit) => visit.stage === stage)?.left;
  if (last(c, 'confirm') === undefined) return undefined;
  if (needsDelivering(c)) return left('delivery');
  return needsAdministering(c) ? left('administration') : last(c, 'confirm')!.at;
}
export const administeredAt = (c: Case) => (needsAdministering(c) ? c.been.findLast((visit) => visit.stage === 'administration')?.left : last(c, 'confirm')?.at);
