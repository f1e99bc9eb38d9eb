/**
 * The stages of a joint decision: what is open at each and to whom, when it is done, who holds it;
 * and the clocks, each by its own trigger, whatever stage the case has come to. What follows what
 * is in procedure.ts alone.
 */
import { not18, turns18 } from '../../libs/domain/age';
import { every, last, type Case } from '../../libs/domain/case';
import type { Happening, Tell } from '../../libs/domain/entry';
import type { Item } from '../../libs/domain/form';
import { addDays, endOf, londonDay } from '../../libs/domain/london';
import type { Role } from '../../libs/domain/member';
import type { ActRule, ClockRule, Procedure, Start } from '../../libs/domain/procedure';
import { chair, listedAlready, notListed, notOpen } from '../../libs/domain/sitting';
import * as is from './findings';
import * as why from './findings/refusals';

export type Stage =
  | 'screening'
  | 'allocation'
  | 'assessment'
  | 'victimContact'
  | 'qualityAssurance'
  | 'sitting'
  | 'resolution'
  | 'confirmation'
  | 'tellingVictim'
  | 'tellingChild'
  | 'administration'
  | 'delivery'
  | 'resultToPolice'
  | 'victimToldAtEnd'
  | 'exitPlan';

const held = (role: Role, member?: string): Tell =>
  member === undefined ? { role } : { role, member };
const byPractitioner = (c: Case) => held('practitioner', is.practitioner(c));
const byVictimWorker = (c: Case) => held('victimWorker', is.victimWorker(c));
const byManager = () => held('panelTeamManager');
const byPolice = () => held('policeDecisionMaker');
const withVictims = [
  'recordVictimAttempt',
  'recordVictimConsent',
  'recordVictimViews',
  'recordVictimStatus',
] as const;

export const stages: Procedure<Stage>['stages'] = {
  screening: {
    open: ['accept', 'returnToPolice', 'correct'],
    done: is.screened,
    holder: byManager,
  },
  allocation: { open: ['allocate'], done: is.allocatedToAll, holder: byManager },
  assessment: { open: ['submitAssessment'], done: is.assessedNow, holder: byPractitioner },
  victimContact: { open: withVictims, done: is.everyVictimHasAStatus, holder: byVictimWorker },
  qualityAssurance: {
    open: ['signOff', 'sendBack'],
    done: (c) => is.signedOff(c) || is.sentBack(c),
    holder: byManager,
  },
  sitting: {
    open: [
      'listForSitting',
      'openItem',
      'takePosition',
      'closeItem',
      'defer',
      'recordVictimConsent',
      'recordVictimViews',
      'recordAdmission',
    ],
    done: (c) => is.closing(c) !== undefined,
    holder: (c) => held('chair', chair(c)),
  },
  resolution: {
    open: ['resolve', 'recordAdmission'],
    done: (c) => is.resolution(c) !== undefined,
    holder: (c) => held(is.resolver(c), is.resolver(c) === 'chair' ? chair(c) : undefined),
  },
  confirmation: {
    open: ['confirm', 'recordAdmission', 'recordRemedy'],
    done: (c) => is.decision(c) !== undefined,
    holder: byPolice,
  },
  tellingVictim: {
    open: ['tellVictim'],
    done: (c) => is.victims(c).every(({ id }) => is.victimTold(c, id)),
    holder: byVictimWorker,
  },
  tellingChild: { open: ['tellChild'], done: is.childTold, holder: byPractitioner },
  administration: {
    // Confirmed again where an outcome has closed meanwhile, and then told again.
    open: [
      'recordRemedy',
      'administer',
      'allowLonger',
      'childWithdraws',
      'recordAdmission',
      'confirm',
      'tellChild',
      'tellVictim',
    ],
    done: is.administeredAll,
    holder: byPolice,
  },
  delivery: {
    open: [
      'recordFirstContact',
      'recordEngagement',
      'varyConditions',
      'extend',
      'allowLonger',
      'finish',
      'childWithdraws',
      'decideBreach',
      'finalise',
      'recordVictimConsent',
      'recordVictimViews',
    ],
    done: is.deliveryDone,
    holder: (c) => (is.waitsForPolice(c) ? byPolice() : byPractitioner(c)),
  },
  resultToPolice: {
    open: ['resultSent', 'acknowledgeResult'],
    done: (c) => last(c, 'acknowledgeResult') !== undefined,
    holder: (c) => (last(c, 'resultSent') ? byPolice() : byManager()),
  },
  victimToldAtEnd: {
    open: ['tellVictimAtEnd'],
    done: (c) => is.victimsToTellAtEnd(c).every(({ id }) => is.victimToldAtEnd(c, id)),
    holder: byVictimWorker,
  },
  exitPlan: {
    open: ['writeExitPlan'],
    done: (c) => last(c, 'writeExitPlan') !== undefined,
    holder: byPractitioner,
  },
};

/**
 * A child whose risk is found high comes before all agencies, whatever becomes of this referral.
 */
function managed(c: Case): readonly Happening[] {
  const [trigger] = is.newlyHigh(c);
  if (trigger === undefined) return [];
  const { safetyAndWellbeing, seriousHarm, reoffending } = is.submission(c)!.fields;
  return [
    {
      kind: 'opens',
      procedure: 'case-management',
      facts: {
        trigger,
        safetyAndWellbeing: safetyAndWellbeing!,
        seriousHarm: seriousHarm!,
        reoffending: reoffending!,
      },
    },
  ];
}

export const acts: { readonly [act: string]: ActRule } = {
  correct: { by: ['policeReferrer', 'apiClient'] },
  accept: { by: ['panelTeamManager'], closed: why.notForThisPanel },
  returnToPolice: { by: ['panelTeamManager'] },
  allocate: { by: ['panelTeamManager'], refuses: why.needsVictimWorker },
  reallocate: {
    by: ['panelTeamManager', 'teamManager'],
    anywhere: true,
    closed: why.notAllocated,
    refuses: why.nobodyNew,
  },
  submitAssessment: { by: ['practitioner'], refuses: why.closedWhateverIsSaid, brings: managed },
  signOff: { by: ['panelTeamManager'], closed: why.byItsAuthor },
  sendBack: { by: ['panelTeamManager'], closed: why.byItsAuthor },

  recordVictimAttempt: { by: ['victimWorker'] },
  recordVictimConsent: { by: ['victimWorker'] },
  recordVictimViews: { by: ['victimWorker'] },
  recordVictimStatus: { by: ['victimWorker'], refuses: why.statusTooSoon },

  listForSitting: { by: ['chair'], closed: listedAlready },
  openItem: { by: ['chair'], closed: notListed },
  takePosition: {
    by: ['agencyMember', 'policeDecisionMaker', 'panelTeamManager', 'chair', 'victimWorker'],
    closed: notOpen,
    refuses: why.positionRefused,
  },
  closeItem: { by: ['chair'], closed: why.notReady, refuses: why.closedWhateverIsSaid },
  defer: { by: ['chair', 'panelTeamManager'], closed: notListed },
  resolve: {
    by: ['chair', 'policeDecisionMaker', 'serviceManager', 'headOfService'],
    closed: why.notYourTurn,
    refuses: why.resolutionRefused,
  },

  recordAdmission: { by: ['policeDecisionMaker'], refuses: why.admissionRefused },
  giveTimeLimit: {
    by: ['policeDecisionMaker', 'policeReferrer', 'apiClient'],
    anywhere: true,
    refuses: why.limitSettled,
  },
  giveBailEnd: {
    by: ['policeDecisionMaker', 'policeReferrer', 'apiClient'],
    anywhere: true,
    refuses: why.bailSettled,
  },
  confirmTimeBarred: { by: ['policeDecisionMaker'], anywhere: true, refuses: why.cannotBeBarred },
  confirm: { by: ['policeDecisionMaker'], closed: why.undecidable, refuses: why.decisionRefused },

  tellVictim: { by: ['victimWorker', 'policeDecisionMaker'], refuses: why.victimKnows },
  tellChild: { by: ['practitioner'], closed: why.childKnows, refuses: why.consequenceUntold },
  recordRemedy: { by: ['policeDecisionMaker'] },
  administer: { by: ['policeDecisionMaker'], refuses: why.gatesShut },

  recordFirstContact: { by: ['practitioner'], closed: why.contactedAlready },
  recordEngagement: { by: ['practitioner'] },
  varyConditions: { by: ['policeDecisionMaker'], refuses: why.variationRefused },
  extend: { by: ['policeDecisionMaker'], refuses: why.extensionRefused },
  allowLonger: { by: ['serviceManager', 'headOfService'], refuses: why.workEnded },
  finish: { by: ['practitioner'], refuses: why.finishRefused },
  childWithdraws: { by: ['practitioner', 'policeDecisionMaker'], refuses: why.withdrawalRefused },
  decideBreach: { by: ['policeDecisionMaker'], refuses: why.nothingToDecide },
  finalise: { by: ['policeDecisionMaker'], refuses: why.nothingToFinalise },

  // The clerk hears that it was delivered; where delivery fails for good, the manager sends it and
  // says so.
  resultSent: { by: ['clerk', 'panelTeamManager'], closed: why.sentAlready },
  acknowledgeResult: { by: ['policeDecisionMaker'], closed: why.notSent },
  tellVictimAtEnd: { by: ['victimWorker', 'policeDecisionMaker'], refuses: why.didNotAsk },
  writeExitPlan: { by: ['practitioner'] },

  withdraw: {
    by: ['policeReferrer', 'policeDecisionMaker', 'apiClient'],
    anywhere: true,
    ends: 'withdrawn',
  },
  transfer: { by: ['panelTeamManager'], anywhere: true, ends: 'transferred' },
  endTimeBarred: {
    by: ['policeDecisionMaker'],
    anywhere: true,
    closed: why.notBarred,
    ends: 'timeBarred',
  },
  endTurned18: { by: ['policeDecisionMaker'], anywhere: true, closed: not18, ends: 'turned18' },
  endCharged: { by: ['policeDecisionMaker'], anywhere: true, ends: 'charged' },
};

const from = (at: number | undefined): readonly Start[] => (at === undefined ? [] : [{ from: at }]);
const each = (items: readonly Item[], at: (item: Item) => number | undefined): readonly Start[] =>
  items.flatMap((item) => from(at(item)).map((start) => ({ ...start, of: item.id })));
const onReceipt = (c: Case) => from(c.received);
const toVictims = (c: Case, wanted: readonly Item[], at: number | undefined, quickly: boolean) =>
  each(
    wanted.filter((victim) => is.enhanced(c, victim) === quickly),
    () => at,
  );
const forTheCps = (c: Case) => is.forTheCps(c, is.outcomesOf(is.recommendation(c)));
const decidedAt = (c: Case) => is.decision(c)?.at;
/** Of every clock before the decision: a referral that is returned leaves nothing to be late. */
const unlessReturned =
  (stops: (c: Case, of: string) => boolean): ClockRule['stops'] =>
  (c, of) =>
    is.returned(c) || stops(c, of!);

export const clocks: { readonly [clock: string]: ClockRule<Stage> } = {
  screening: { stage: 'screening', starts: onReceipt, stops: is.screened },
  allocation: { stage: 'allocation', starts: onReceipt, stops: unlessReturned(is.allocatedToAll) },
  firstVictimAttempt: {
    stage: 'victimContact',
    starts: (c) => each(is.victims(c), () => c.received),
    stops: unlessReturned(is.tried),
  },
  victimStatus: {
    stage: 'victimContact',
    starts: (c) => each(is.victims(c), () => c.received),
    stops: unlessReturned((c, victim) => is.statusOf(c, victim) !== undefined),
  },
  assessment: {
    stage: 'assessment',
    starts: onReceipt,
    stops: unlessReturned((c) => is.submission(c) !== undefined),
  },
  reassessment: {
    stage: 'assessment',
    starts: (c) => from(last(c, 'sendBack')?.at),
    stops: is.assessedNow,
  },
  qualityAssurance: {
    stage: 'qualityAssurance',
    starts: (c) => from(is.submission(c)?.at),
    stops: (c) => is.signedOff(c) || is.sentBack(c),
  },
  sitting: {
    stage: 'sitting',
    starts: (c) => from(is.bailedAt(c) ?? c.received),
    stops: unlessReturned((c) => is.closing(c) !== undefined),
  },
  // Bail that began days before anybody here heard of it: what is late from then is not ours alone,
  // so ours is counted too.
  sittingSinceTold: {
    stage: 'sitting',
    starts: (c) => (is.bailedBeforeWeKnew(c) ? from(c.received) : []),
    stops: unlessReturned((c) => is.closing(c) !== undefined),
  },
  resolution: {
    stage: 'resolution',
    starts: (c) => (is.split(c) ? from(is.closing(c)!.at) : []),
    stops: (c) => is.resolution(c) !== undefined,
  },
  resolutionByService: {
    stage: 'resolution',
    starts: (c) => (is.split(c) ? from(is.closing(c)!.at) : []),
    stops: (c) => is.resolution(c) !== undefined,
  },
  confirmation: {
    stage: 'confirmation',
    starts: (c) => (forTheCps(c) ? [] : from(is.recommendation(c)?.at)),
    stops: (c) => is.decision(c) !== undefined,
  },
  confirmationByCps: {
    stage: 'confirmation',
    starts: (c) => (forTheCps(c) ? from(is.recommendation(c)?.at) : []),
    stops: (c) => is.decision(c) !== undefined,
  },

  victimTold: {
    stage: 'tellingVictim',
    starts: (c) => toVictims(c, is.victims(c), decidedAt(c), false),
    stops: (c, of) => is.victimTold(c, of!),
  },
  enhancedVictimTold: {
    stage: 'tellingVictim',
    starts: (c) => toVictims(c, is.victims(c), decidedAt(c), true),
    stops: (c, of) => is.victimTold(c, of!),
  },
  childTold: { stage: 'tellingChild', starts: (c) => from(decidedAt(c)), stops: is.childTold },
  administration: {
    stage: 'administration',
    starts: (c) => (is.needsAdministering(c) ? from(decidedAt(c)) : []),
    stops: is.administeredAll,
  },

  firstContact: {
    stage: 'delivery',
    starts: (c) => from(is.deliveryBegan(c)),
    stops: (c) => last(c, 'recordFirstContact') !== undefined || is.deliveryDone(c),
  },
  delivery: {
    stage: 'delivery',
    starts: (c, policy) =>
      each(is.offences(c), ({ id }) => is.deliveryFrom(c, id)).map(({ of, from: at }) => ({
        of: of!,
        from: at,
        due: endOf(addDays(londonDay(at), 7 * is.weeks(c, of!, policy))),
      })),
    stops: (c, of) => is.workEnded(c, of!),
  },
  breachDecision: {
    stage: 'delivery',
    starts: (c) => each(is.offences(c), ({ id }) => is.breachOpen(c, id)?.at),
    stops: (c, of) => !is.breachOpen(c, of!),
  },
  finalising: {
    stage: 'delivery',
    starts: (c) => each(is.offences(c), ({ id }) => is.finalisationOpen(c, id)?.at),
    stops: (c, of) => !is.finalisationOpen(c, of!),
  },

  resultSent: {
    stage: 'resultToPolice',
    starts: (c) => from(is.carriedOutAt(c)),
    stops: (c) => last(c, 'resultSent') !== undefined,
  },
  resultAcknowledged: {
    stage: 'resultToPolice',
    starts: (c) => from(is.carriedOutAt(c)),
    stops: (c) => last(c, 'acknowledgeResult') !== undefined,
  },
  victimToldAtEnd: {
    stage: 'victimToldAtEnd',
    starts: (c) => toVictims(c, is.victimsToTellAtEnd(c), is.carriedOutAt(c), false),
    stops: (c, of) => is.victimToldAtEnd(c, of!),
  },
  enhancedVictimToldAtEnd: {
    stage: 'victimToldAtEnd',
    starts: (c) => toVictims(c, is.victimsToTellAtEnd(c), is.carriedOutAt(c), true),
    stops: (c, of) => is.victimToldAtEnd(c, of!),
  },
  exitPlan: {
    stage: 'exitPlan',
    starts: (c) => from(is.carriedOutAt(c)),
    stops: (c) => last(c, 'writeExitPlan') !== undefined,
  },

  bailEnds: {
    stage: 'confirmation',
    starts: (c) =>
      is.bailEnds(c) === undefined
        ? []
        : [{ from: every(c, 'giveBailEnd').at(-1)?.at ?? c.received, due: is.bailEnds(c)! }],
    stops: (c) => is.returned(c) || is.decision(c) !== undefined || is.bailEnds(c) === undefined,
  },
  timeLimit: {
    stage: 'confirmation',
    starts: (c) =>
      is.offences(c).flatMap((offence) => {
        const { at } = is.limitOf(c, offence);
        return at === null ? [] : [{ of: offence.id, from: c.received, due: at }];
      }),
    stops: (c, of) =>
      is.returned(c) ||
      is.beyondTheLimit(c, of!) ||
      is.offences(c).some((offence) => offence.id === of && is.limitOf(c, offence).at === null),
  },
  turns18: {
    stage: 'administration',
    starts: (c) => [{ from: c.received, due: turns18(c) }],
    stops: (c) => is.returned(c) || is.beyond18(c),
  },
};
