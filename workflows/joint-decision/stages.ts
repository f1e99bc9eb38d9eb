/** The stages of a joint decision: what is open at each and to whom, when it is done, who holds it; and the clocks, each by its trigger. */
import { every, last, list, type Case } from '../../libs/domain/case';
import type { Tell } from '../../libs/domain/entry';
import { addDays, endOf, londonDay } from '../../libs/domain/london';
import type { Role } from '../../libs/domain/member';
import { outcome } from '../../libs/domain/outcome';
import type { ActRule, ClockRule, Procedure, Start } from '../../libs/domain/procedure';
import * as is from './findings';

export type Stage =
  | 'screening' | 'allocation' | 'assessment' | 'victimContact' | 'qualityAssurance' | 'sitting' | 'resolution' | 'confirmation'
  | 'tellingVictim' | 'tellingChild' | 'administration' | 'delivery' | 'resultToPolice' | 'victimToldAtEnd' | 'exitPlan';

const held = (role: Role, member?: string): Tell => (member === undefined ? { role } : { role, member });
const byPractitioner = (c: Case) => held('practitioner', is.practitioner(c));
const byVictimWorker = (c: Case) => held('victimWorker', is.victimWorker(c));
const manager = () => held('panelTeamManager');
const police = () => held('policeDecisionMaker');

export const stages: Procedure<Stage>['stages'] = {
  screening: { open: ['accept', 'returnToPolice', 'correct'], done: is.screened, holder: manager },
  allocation: { open: [], done: is.allocatedToAll, holder: manager },
  assessment: { open: ['submitAssessment'], done: is.assessedNow, holder: byPractitioner },
  victimContact: { open: [], done: is.everyVictimHasAStatus, holder: byVictimWorker },
  qualityAssurance: { open: ['signOff', 'sendBack'], done: (c) => is.signedOff(c) || is.sentBack(c), holder: manager },
  sitting: { open: ['listForSitting', 'openItem', 'takePosition', 'closeItem', 'defer'], done: (c) => is.closing(c) !== undefined, holder: () => held('chair') },
  resolution: {
    open: ['resolve'], done: (c) => is.resolution(c) !== undefined,
    holder: (c) => held(is.passedUp(c, 'serviceManager') ? 'headOfService' : is.passedUp(c, 'chair') || is.passedUp(c, 'policeDecisionMaker') ? 'serviceManager' : 'chair'),
  },
  confirmation: { open: ['confirm'], done: (c) => is.decision(c) !== undefined, holder: police },
  tellingVictim: { open: ['tellVictim'], done: (c) => is.victimsToTell(c).every(({ id }) => is.told(c, 'tellVictim', id)), holder: byVictimWorker },
  tellingChild: { open: ['tellChild'], done: (c) => last(c, 'tellChild') !== undefined, holder: byPractitioner },
  administration: { open: ['recordRemedy', 'administer', 'overrideLength'], done: is.administeredAll, holder: police },
  delivery: {
    open: ['recordFirstContact', 'recordEngagement', 'varyConditions', 'overrideLength', 'recordBreach', 'decideBreach', 'finalise', 'finish'],
    done: is.deliveryDone, holder: (c) => (is.breachOpen(c) ? police() : byPractitioner(c)),
  },
  resultToPolice: { open: ['resultSent', 'acknowledgeResult'], done: (c) => last(c, 'acknowledgeResult') !== undefined, holder: (c) => (last(c, 'resultSent') ? police() : manager()) },
  victimToldAtEnd: { open: ['tellVictimAtEnd'], done: (c) => is.victimsToTellAtEnd(c).every(({ id }) => is.told(c, 'tellVictimAtEnd', id)), holder: byVictimWorker },
  exitPlan: { open: ['writeExitPlan'], done: (c) => last(c, 'writeExitPlan') !== undefined, holder: byPractitioner },
};

export const acts: { readonly [act: string]: ActRule } = {
  correct: { by: ['policeReferrer'] },
  accept: { by: ['panelTeamManager'], refuses: is.notForThisPanel },
  returnToPolice: { by: ['panelTeamManager'] },
  allocate: { by: ['panelTeamManager', 'teamManager'], anywhere: true, refuses: (c, act) => (is.screened(c) ? is.needsVictimWorker(c, act) : 'Screen it first') },
  recordVictimAttempt: { by: ['victimWorker'], anywhere: true },
  recordVictimStatus: { by: ['victimWorker'], anywhere: true, refuses: is.statusTooSoon },
  submitAssessment: { by: ['practitioner'] },
  signOff: { by: ['panelTeamManager'], refuses: is.byItsAuthor },
  sendBack: { by: ['panelTeamManager'], refuses: is.byItsAuthor },
  listForSitting: { by: ['chair'], refuses: (c) => (is.opened(c) ? 'This item is open: close or defer it first' : undefined) },
  openItem: { by: ['chair'], refuses: is.notListed },
  takePosition: { by: ['policeDecisionMaker', 'panelTeamManager', 'agencyMember', 'victimWorker'], refuses: is.positionRefused },
  closeItem: { by: ['chair'], refuses: is.recommendationRefused },
  defer: { by: ['chair'], refuses: (c) => (is.listing(c) ? undefined : 'It is not listed for a sitting') },
  resolve: { by: ['chair', 'policeDecisionMaker', 'serviceManager', 'headOfService'], refuses: is.notTheirsToResolve },
  confirmTimeBarred: { by: ['policeDecisionMaker'], anywhere: true, refuses: (c, { fields }) => (is.timeBarred(c, fields.offence as string) ? 'This is confirmed already' : undefined) },
  confirm: { by: ['policeDecisionMaker'], refuses: is.decisionRefused },
  tellVictim: { by: ['victimWorker'] },
  tellChild: { by: ['practitioner'], refuses: is.tellRefused },
  recordRemedy: { by: ['policeDecisionMaker'] },
  administer: { by: ['policeDecisionMaker'], refuses: is.gatesShut },
  recordFirstContact: { by: ['practitioner'] },
  recordEngagement: { by: ['practitioner'] },
  varyConditions: { by: ['policeDecisionMaker'], refuses: is.variationRefused },
  overrideLength: { by: ['serviceManager', 'headOfService'] },
  recordBreach: { by: ['practitioner'], refuses: is.breachRefused },
  decideBreach: { by: ['policeDecisionMaker'], refuses: is.noBreach },
  finalise: { by: ['practitioner', 'policeDecisionMaker'], refuses: is.finaliseRefused },
  finish: { by: ['practitioner'], refuses: is.finishRefused },
  resultSent: { by: ['clerk'] },
  acknowledgeResult: { by: ['policeDecisionMaker'] },
  tellVictimAtEnd: { by: ['victimWorker'] },
  writeExitPlan: { by: ['practitioner'] },
  withdraw: { by: ['policeReferrer', 'policeDecisionMaker'], anywhere: true, ends: 'withdrawn' },
  transfer: { by: ['panelTeamManager'], anywhere: true, ends: 'transferred' },
  endTimeBarred: { by: ['policeDecisionMaker'], anywhere: true, refuses: is.notBarred, ends: 'timeBarred' },
  endTurned18: { by: ['policeDecisionMaker'], anywhere: true, refuses: is.not18, ends: 'turned18' },
  endCharged: { by: ['policeDecisionMaker'], anywhere: true, ends: 'charged' },
};

const from = (at: number | undefined): readonly Start[] => (at === undefined ? [] : [{ from: at }]);
const enhanced = (c: Case, victim: string) => is.victims(c).find(({ id }) => id === victim)?.enhanced === true;
const perVictim = (at: number | undefined, ids: readonly string[]): readonly Start[] => (at === undefined ? [] : ids.map((of) => ({ of, from: at })));
const standard = (c: Case, wanted: readonly { readonly id: string }[], speedy: boolean) => wanted.map(({ id }) => id).filter((id) => enhanced(c, id) === speedy);
const received = (c: Case) => from(c.received);
const decidedAt = (c: Case) => last(c, 'confirm')?.at;
const splitAt = (c: Case) => (is.closing(c) && is.split(c) ? is.closing(c)!.at : undefined);
const cps = (c: Case) => is.forTheCps(c, is.recommendation(c)?.fields.outcomes as is.Outcomes | undefined);
const recommendedAt = (c: Case) => (is.split(c) ? is.resolution(c)?.at : is.closing(c)?.at);
const confirmed = (c: Case) => decidedAt(c) !== undefined;

export const clocks: { readonly [clock: string]: ClockRule<Stage> } = {
  screening: { stage: 'screening', starts: received, stops: is.screened },
  allocation: { stage: 'allocation', starts: received, stops: (c) => is.allocatedToAll(c) || is.returned(c) },
  firstVictimAttempt: { stage: 'victimContact', starts: (c) => (is.victims(c).length > 0 ? received(c) : []), stops: (c) => is.everyVictimTried(c) || is.returned(c) },
  victimStatus: { stage: 'victimContact', starts: (c) => (is.victims(c).length > 0 ? received(c) : []), stops: (c) => is.everyVictimHasAStatus(c) || is.returned(c) },
  assessment: { stage: 'assessment', starts: received, stops: (c) => is.submission(c) !== undefined || is.returned(c) },
  reassessment: { stage: 'assessment', starts: (c) => from(last(c, 'sendBack')?.at), stops: is.assessedNow },
  qualityAssurance: { stage: 'qualityAssurance', starts: (c) => from(is.submission(c)?.at), stops: (c) => is.signedOff(c) || is.sentBack(c) },
  sitting: { stage: 'sitting', starts: received, stops: (c) => is.closing(c) !== undefined || is.returned(c) },
  resolution: { stage: 'resolution', starts: (c) => from(splitAt(c)), stops: (c) => is.resolution(c) !== undefined },
  resolutionByService: { stage: 'resolution', starts: (c) => from(splitAt(c)), stops: (c) => is.resolution(c) !== undefined },
  confirmation: { stage: 'confirmation', starts: (c) => (cps(c) ? [] : from(recommendedAt(c))), stops: confirmed },
  confirmationByCps: { stage: 'confirmation', starts: (c) => (cps(c) ? from(recommendedAt(c)) : []), stops: confirmed },
  victimTold: { stage: 'tellingVictim', starts: (c) => perVictim(decidedAt(c), standard(c, is.victimsToTell(c), false)), stops: (c, of) => is.told(c, 'tellVictim', of!) },
  enhancedVictimTold: { stage: 'tellingVictim', starts: (c) => perVictim(decidedAt(c), standard(c, is.victimsToTell(c), true)), stops: (c, of) => is.told(c, 'tellVictim', of!) },
  childTold: { stage: 'tellingChild', starts: (c) => from(decidedAt(c)), stops: (c) => last(c, 'tellChild') !== undefined },
  administration: { stage: 'administration', starts: (c) => (is.needsAdministering(c) ? from(decidedAt(c)) : []), stops: is.administeredAll },
  firstContact: { stage: 'delivery', starts: (c) => (is.needsDelivering(c) ? from(is.administeredAt(c)) : []), stops: (c) => last(c, 'recordFirstContact') !== undefined || is.deliveryDone(c) },
  delivery: {
    stage: 'delivery', stops: is.deliveryDone,
    starts: (c, policy) => {
      const at = is.needsDelivering(c) ? is.administeredAt(c) : undefined;
      return at === undefined ? [] : [{ from: at, due: endOf(addDays(londonDay(at), 7 * is.weeks(c, policy))) }];
    },
  },
  breachDecision: { stage: 'delivery', starts: (c) => from(last(c, 'recordBreach')?.at), stops: (c) => !is.breachOpen(c) },
  resultSent: { stage: 'resultToPolice', starts: (c) => from(is.carriedOutAt(c)), stops: (c) => last(c, 'resultSent') !== undefined },
  resultAcknowledged: { stage: 'resultToPolice', starts: (c) => from(is.carriedOutAt(c)), stops: (c) => last(c, 'acknowledgeResult') !== undefined },
  victimToldAtEnd: { stage: 'victimToldAtEnd', starts: (c) => perVictim(is.carriedOutAt(c), standard(c, is.victimsToTellAtEnd(c), false)), stops: (c, of) => is.told(c, 'tellVictimAtEnd', of!) },
  enhancedVictimToldAtEnd: { stage: 'victimToldAtEnd', starts: (c) => perVictim(is.carriedOutAt(c), standard(c, is.victimsToTellAtEnd(c), true)), stops: (c, of) => is.told(c, 'tellVictimAtEnd', of!) },
  exitPlan: { stage: 'exitPlan', starts: (c) => from(is.carriedOutAt(c)), stops: (c) => last(c, 'writeExitPlan') !== undefined },
  bailEnds: { stage: 'confirmation', starts: (c) => (is.bailEnds(c) === undefined ? [] : [{ from: last(c, 'correct')?.at ?? c.received, due: is.bailEnds(c)! }]), stops: confirmed },
  timeLimit: {
    stage: 'confirmation',
    starts: (c) => list(c, 'offences').flatMap(({ id, limit }) => (typeof limit === 'number' ? [{ of: id, from: c.received, due: limit }] : [])),
    // It matters as long as a prosecution could still stand behind what was decided.
    stops: (c, of) => is.timeBarred(c, of!) || is.deliveryDone(c) || (is.decision(c)?.[of!] !== undefined && !outcome(is.decision(c)![of!]!).closedByTimeBar.value),
  },
  turns18: {
    stage: 'confirmation', starts: (c) => [{ from: c.received, due: is.turns18(c) }],
    stops: (c) => every(c, 'administer').length > 0 || (is.decision(c) !== undefined && !Object.values(is.decision(c)!).some((key) => outcome(key).closedAt18.value)),
  },
};
