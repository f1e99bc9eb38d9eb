/**
 * The stages of a remand, who may do what at them, and when its clocks run, each by its own
 * trigger.
 */
import { not18, turns18 } from '../../libs/domain/age';
import type { Case } from '../../libs/domain/case';
import type { Happening, Tell } from '../../libs/domain/entry';
import { addDays, endOf, londonDay, type Day } from '../../libs/domain/london';
import { asks } from '../../libs/domain/other-cases';
import type { ActRule, ClockRule, Procedure, Start } from '../../libs/domain/procedure';
import { dayGone } from '../../libs/domain/refusal';
import type { Hearing } from './findings';
import * as is from './findings';
import * as why from './refusals';

export type Stage = 'hearing' | 'review' | 'signOff' | 'care';

const byManager = (): Tell => ({ role: 'panelTeamManager' });
const byWorker = (c: Case): Tell =>
  is.practitioner(c) === undefined
    ? { role: 'practitioner' }
    : { role: 'practitioner', member: is.practitioner(c)! };

const forTheHearing = [
  'preparePackage',
  'sendPackage',
  'recordNoPackage',
  'recordHearing',
  'listHearing',
] as const;
const forTheChild = [
  'recordAuthority',
  'recordCarePlan',
  'notifySen',
  'recordTransfer',
  'recordAdvocate',
  'recordPlanningMeeting',
  'recordPathway',
] as const;

export const stages: Procedure<Stage>['stages'] = {
  hearing: { open: forTheHearing, done: is.heardNow, holder: byWorker },
  review: { open: ['recordReview'], done: (c) => is.toReview(c).length === 0, holder: byManager },
  signOff: {
    open: ['signOff', 'sendBack'],
    done: (c) => is.toSignOff(c).length === 0,
    holder: () => ({ role: 'headOfService' }),
  },
  care: { open: forTheChild, done: is.cared, holder: byWorker },
};

/**
 * What a court's decision opens where it remands a child who was not held, sentences one to
 * custody, and detains one who was not detained.
 */
function follows(c: Case): readonly Happening[] {
  const before: Case = { ...c, acts: c.acts.slice(0, -1) };
  return [
    ...(is.remanded(c) && !is.remanded(before)
      ? [{ kind: 'opens', procedure: 'case-management', facts: { trigger: 'remand' } } as const]
      : []),
    ...(is.sentencedToCustody(c) && !is.sentencedToCustody(before)
      ? [{ kind: 'opens', procedure: 'case-management', facts: { trigger: 'custody' } } as const]
      : []),
    ...(is.inDetention(c) && !is.inDetention(before)
      ? [{ kind: 'opens', procedure: 'send', facts: is.detention(c) } as const]
      : []),
  ];
}

const workers = ['practitioner', 'panelTeamManager'] as const;
export const acts: { readonly [act: string]: ActRule } = {
  hearRemand: { by: ['clerk'], anywhere: true, brings: follows },
  listHearing: {
    by: [...workers, 'policeReferrer', 'apiClient'],
    anywhere: true,
    closed: why.heldNoLonger,
    refuses: why.listingRefused,
  },
  preparePackage: { by: workers, anywhere: true, closed: why.noHearing },
  sendPackage: {
    by: workers,
    anywhere: true,
    closed: why.nothingToSend,
    refuses: why.sendingRefused,
  },
  recordNoPackage: { by: workers, anywhere: true, closed: why.noHearing },
  recordHearing: {
    by: [...workers, 'policeReferrer', 'apiClient'],
    anywhere: true,
    closed: why.notYetHeard,
    refuses: why.nextHearingRefused,
    brings: follows,
  },

  recordReview: {
    by: ['panelTeamManager', 'teamManager'],
    anywhere: true,
    closed: why.nothingToReview,
    refuses: why.reviewRefused,
    brings: why.missedIsTold,
  },
  signOff: { by: ['headOfService', 'serviceManager'], anywhere: true, closed: why.signOffRefused },
  sendBack: { by: ['headOfService', 'serviceManager'], anywhere: true, closed: why.signOffRefused },
  askForAction: {
    by: ['panelTeamManager', 'headOfService'],
    anywhere: true,
    whoever: true,
    refuses: dayGone,
    brings: asks('action', () => ({ panel: 'remand' })),
  },

  allocate: {
    by: ['panelTeamManager', 'teamManager'],
    anywhere: true,
    closed: why.allocatedAlready,
  },
  reallocate: {
    by: ['panelTeamManager', 'teamManager'],
    anywhere: true,
    closed: why.notAllocated,
    refuses: why.nobodyNew,
  },
  recordAuthority: { by: workers },
  recordCarePlan: { by: workers },
  notifySen: { by: workers, anywhere: true, refuses: why.nothingOwed },
  recordTransfer: { by: workers, closed: why.notDetained },
  recordAdvocate: { by: workers, closed: why.notDetained },
  recordPlanningMeeting: { by: workers, closed: why.notDetained },
  recordPathway: { by: workers, closed: why.notDetained },
  giveTimeLimit: {
    by: [...workers, 'policeReferrer', 'apiClient'],
    anywhere: true,
    closed: why.notHeld,
  },

  handOn: { by: ['panelTeamManager'], anywhere: true, ends: 'handedOn' },
  endTurned18: { by: ['panelTeamManager'], anywhere: true, closed: not18, ends: 'turned18' },
  openedInError: {
    by: ['panelTeamManager', 'policeReferrer', 'apiClient'],
    anywhere: true,
    ends: 'inError',
  },
};

const from = (at: number | undefined): readonly Start[] => (at === undefined ? [] : [{ from: at }]);
const toCome = (c: Case): readonly Hearing[] => {
  const next = is.nextHearing(c);
  return next ? [next] : [];
};
const decided = (c: Case): readonly Hearing[] => is.allDecided(c);
const over = (c: Case): boolean => !is.remanded(c);
/** When its review is asked for: the hearing, or the day on which the last one came back. */
const reviewFrom = (c: Case, { id, at, decided: told }: Hearing): number =>
  is.reviews(c).get(id)?.sentBack?.at ?? Math.min(at, told!);
const endOfDay = (at: number): number => endOf(londonDay(at));
const indicative = (c: Case, kinds: readonly string[]): readonly Start[] =>
  is.limitGiven(c) === undefined && kinds.includes(String(c.facts.limitKind))
    ? from(is.remandedAt(c))
    : [];
/** Once it is given, what was reckoned says nothing any more. */
const limitKnown = (c: Case): boolean => over(c) || is.limitGiven(c) !== undefined;

export const clocks: { readonly [clock: string]: ClockRule<Stage> } = {
  allocation: {
    stage: 'hearing',
    starts: (c) => from(c.received),
    stops: (c) => is.practitioner(c) !== undefined,
  },
  package: {
    stage: 'hearing',
    starts: (c) => toCome(c).map(({ id, told, at }) => ({ of: id, from: told, due: at })),
    stops: (c, of) => {
      const next = is.nextHearing(c);
      return !next || next.id !== of || is.packageDone(c, next);
    },
  },
  outcome: {
    stage: 'hearing',
    starts: (c) => toCome(c).map(({ id, told, at }) => ({ of: id, from: told, due: endOfDay(at) })),
    stops: (c, of) => is.nextHearing(c)?.id !== of,
  },
  listing: {
    stage: 'hearing',
    starts: (c) =>
      is.remanded(c) && is.nextHearing(c) === undefined ? from(is.lastHeard(c)!.decided) : [],
    stops: (c) => over(c) || is.nextHearing(c) !== undefined,
  },
  review: {
    stage: 'review',
    starts: (c) => decided(c).map((h) => ({ of: h.id, from: reviewFrom(c, h) })),
    stops: (c, of) => is.isWritten(c, of!),
  },
  reviewSoon: {
    stage: 'review',
    starts: (c, policy) =>
      decided(c)
        .filter((h) => is.soon(c, h, policy))
        .map((h) => ({ of: h.id, from: reviewFrom(c, h) })),
    stops: (c, of) => is.isWritten(c, of!),
  },
  signOff: {
    stage: 'signOff',
    starts: (c) =>
      [...is.reviews(c)].flatMap(([of, { written }]) =>
        written ? [{ of, from: written.at }] : [],
      ),
    stops: (c, of) => is.isSignedOff(c, of!) || !is.isWritten(c, of!),
  },

  authority: {
    stage: 'care',
    starts: (c) => from(is.remandKnown(c)),
    stops: (c) => over(c) || is.doneSinceRemand(c, 'recordAuthority'),
  },
  carePlan: {
    stage: 'care',
    starts: (c) => from(is.remandKnown(c)),
    stops: (c) => over(c) || is.doneSinceRemand(c, 'recordCarePlan'),
  },
  senNotification: {
    stage: 'care',
    starts: (c) =>
      is.occasions.flatMap((of) => {
        const since = is.owedSince(c, of);
        return since === undefined ? [] : [{ of, from: since }];
      }),
    stops: (c, of) => is.notified(c, of as (typeof is.occasions)[number]),
  },
  advocate: {
    stage: 'care',
    starts: (c) => from(is.detentionKnown(c)),
    stops: (c) => !is.detained(c) || is.doneSinceDetention(c, 'recordAdvocate'),
  },
  firstMeeting: {
    stage: 'care',
    starts: (c) => from(is.detentionKnown(c)),
    stops: (c) => !is.detained(c) || is.doneSinceDetention(c, 'recordPlanningMeeting'),
  },
  nextMeeting: {
    stage: 'care',
    starts: (c, policy) => {
      const next = is.nextMeeting(c, policy);
      return next ? [{ from: next.from, due: next.at }] : [];
    },
    stops: (c) => !is.detained(c),
  },
  pathways: {
    stage: 'care',
    starts: (c) => from(is.detentionKnown(c)),
    stops: (c) => !is.detained(c) || is.pathwaysMissing(c).length === 0,
  },

  timeLimit: {
    stage: 'hearing',
    starts: (c) => {
      const given = is.limitGiven(c);
      return given ? [{ from: given.at, due: endOf(given.fields.limitOn as Day) }] : [];
    },
    stops: over,
  },
  reckoned56: {
    stage: 'hearing',
    starts: (c) => indicative(c, ['summary', 'eitherWayYouth']),
    stops: limitKnown,
  },
  reckoned182: {
    stage: 'hearing',
    starts: (c) => indicative(c, ['crownCourt', 'homicide']),
    stops: limitKnown,
  },
  eighteen: {
    stage: 'care',
    starts: (c) =>
      from(is.remandKnown(c)).map((start) => ({
        ...start,
        due: endOf(addDays(londonDay(turns18(c)), -1)),
      })),
    stops: over,
  },
};
