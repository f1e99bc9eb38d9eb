/**
 * What a remand may find of a case: its hearings, one after another, and what is owed to a child
 * who is held. Instants are epoch milliseconds.
 */
import { every, last, once, type Case, type Taken } from '../../libs/domain/case';
import type { Facts } from '../../libs/domain/form';
import { addMonths, endOf, londonDay, type Day } from '../../libs/domain/london';
import { figure, type Policy } from '../../libs/domain/policy';

const day = 86_400_000;
export const decisions = [
  'bailed',
  'bailedWithSupport',
  'rlaa',
  'yda',
  'sentencedCommunity',
  'sentencedCustody',
  'acquitted',
  'discontinued',
] as const;
export type Decision = (typeof decisions)[number];
export const held: readonly string[] = ['rlaa', 'yda'];
/**
 * On remand or by sentence: the duties to a child's special educational needs are the same (CDA
 * 1998 s39A).
 */
const detaining: readonly string[] = ['yda', 'sentencedCustody'];

export interface Hearing {
  /** Its London day: a court hears a child's case once in a day. */
  readonly id: Day;
  /** When it is listed. */
  readonly at: number;
  /** When we were told of it. */
  readonly told: number;
  readonly decision?: Decision;
  /** When we were told what the court decided. */
  readonly decided?: number;
  /** Somebody told us what the court decided once more. */
  readonly again?: true;
}

/**
 * Every hearing of this remand that we were told of. Two remands at one hearing are one hearing.
 */
export const hearings = once((c: Case): readonly Hearing[] => {
  const told: readonly Pick<Taken, 'act' | 'at' | 'fields'>[] = [
    { act: 'hearRemand', at: c.received, fields: c.facts },
    ...c.acts,
  ];
  return told.reduce<readonly Hearing[]>((found, { act, at, fields }) => {
    const listedAt = fields.hearingAt as number;
    switch (act) {
      case 'listHearing':
        return listed(found, listedAt, at);
      case 'recordHearing':
        return decided(found, found.find(undecided)!.at, fields, at);
      case 'hearRemand':
        return fields.decision === 'toCome'
          ? listed(found, listedAt, at)
          : decided(found, listedAt, fields, at);
      default:
        return found;
    }
  }, []);
});

const undecided = ({ decision }: Hearing): boolean => decision === undefined;
const on = (found: readonly Hearing[], at: number): Hearing | undefined =>
  found.find(({ id }) => id === londonDay(at));
const put = (
  found: readonly Hearing[],
  was: Hearing | undefined,
  is: Hearing,
): readonly Hearing[] => (was ? found.map((one) => (one === was ? is : one)) : [...found, is]);

/** The next hearing, or another time for it. */
function listed(found: readonly Hearing[], at: number, told: number): readonly Hearing[] {
  const known = on(found, at);
  if (known && !undecided(known)) return put(found, known, { ...known, again: true });
  return put(found, found.find(undecided), { id: londonDay(at), at, told });
}

function decided(
  found: readonly Hearing[],
  at: number,
  { decision, nextHearingAt }: Facts,
  told: number,
): readonly Hearing[] {
  const known = on(found, at);
  if (known && !undecided(known)) return put(found, known, { ...known, again: true });
  const heard = put(found, known, {
    id: londonDay(at),
    at,
    told: known?.told ?? told,
    decision: decision as Decision,
    decided: told,
  });
  return nextHearingAt === undefined ? heard : listed(heard, nextHearingAt as number, told);
}

export const hearingOf = (c: Case, id: string): Hearing | undefined =>
  hearings(c).find((one) => one.id === id);
export const allDecided = once((c: Case): readonly Hearing[] =>
  hearings(c).filter((one) => !undecided(one)),
);
/** What the court decided last, by the hour of the hearing. */
export const lastHeard = (c: Case): Hearing | undefined =>
  [...allDecided(c)].sort((a, b) => a.at - b.at).at(-1);
export const remanded = (c: Case): boolean => held.includes(lastHeard(c)?.decision ?? '');
export const detained = (c: Case): boolean => lastHeard(c)?.decision === 'yda';
export const sentencedToCustody = (c: Case): boolean =>
  lastHeard(c)?.decision === 'sentencedCustody';
/** Held in detention, on remand or by sentence. */
export const inDetention = (c: Case): boolean => detaining.includes(lastHeard(c)?.decision ?? '');
/** Not held any more, and not sentenced. */
export const freed = (c: Case): boolean =>
  !['sentencedCommunity', 'sentencedCustody'].includes(lastHeard(c)?.decision ?? '');
/** The hearing to come; none once the child is held no longer. */
export const nextHearing = (c: Case): Hearing | undefined =>
  lastHeard(c) === undefined || remanded(c) ? hearings(c).find(undecided) : undefined;
export const toBeHeard = (c: Case): boolean => lastHeard(c) === undefined;
/**
 * Each time that the case comes to stand before a hearing waits for one more than the time before.
 */
export function heardNow(c: Case): boolean {
  const opened = c.facts.decision === 'toCome' ? 0 : 1;
  return (
    allDecided(c).length - opened > c.been.filter(({ stage }) => stage === 'hearing').length ||
    (lastHeard(c) !== undefined && !remanded(c))
  );
}
/**
 * The last unbroken run of decisions of a kind, by the hours of their hearings: where it began, and
 * what ended it. A child who was freed can be held again.
 */
function lastRun(
  c: Case,
  kinds: readonly string[],
): { readonly first: Hearing; readonly after?: Hearing } | undefined {
  const heard = [...allDecided(c)].sort((a, b) => a.at - b.at);
  const end = heard.findLastIndex(({ decision }) => kinds.includes(decision!));
  if (end < 0) return undefined;
  let begin = end;
  while (kinds.includes(heard[begin - 1]?.decision ?? '')) begin -= 1;
  return { first: heard[begin]!, ...(heard[end + 1] ? { after: heard[end + 1]! } : {}) };
}
const remandRun = once((c: Case) => lastRun(c, held));
const detentionRun = once((c: Case) => lastRun(c, detaining));
export const remandedAt = (c: Case): number | undefined => remandRun(c)?.first.at;
export const detainedAt = (c: Case): number | undefined => detentionRun(c)?.first.at;
/** When it was known here that the child is held; what is owed cannot be owed sooner. */
export const remandKnown = (c: Case): number | undefined => remandRun(c)?.first.decided;
export const detentionKnown = (c: Case): number | undefined => detentionRun(c)?.first.decided;
/** To bail, to authority accommodation, or home; a sentence of custody releases nobody. */
export const releasedAt = (c: Case): number | undefined => detentionRun(c)?.after?.decided;
/** The last time this was done for the child as they are held now. */
const thisTime = (c: Case, act: string, known: number | undefined): Taken | undefined => {
  const found = last(c, act);
  return found && found.at >= (known ?? Infinity) ? found : undefined;
};
export const doneSinceRemand = (c: Case, act: string): boolean =>
  thisTime(c, act, remandKnown(c)) !== undefined;
export const doneSinceDetention = (c: Case, act: string): boolean =>
  thisTime(c, act, detentionKnown(c)) !== undefined;

/** What the referral of a detained child to the SEND panel is told. */
export const detention = (c: Case): Facts => ({
  reason: 'detention',
  ehcp: c.facts.ehcp!,
  detainedOn: londonDay(detainedAt(c)!),
});

export const practitioner = (c: Case): string | undefined =>
  (last(c, 'reallocate') ?? last(c, 'allocate'))?.fields.practitioner as string | undefined;

// The package for a hearing

/** Acts for this hearing: those since a court last decided. */
function forHearing(c: Case, { decided: to = Infinity }: Hearing, act: string): readonly Taken[] {
  const from = Math.max(
    ...allDecided(c)
      .map((one) => one.decided!)
      .filter((at) => at < to),
    -Infinity,
  );
  return every(c, act).filter(({ at }) => at >= from && at <= to);
}
export const packageFor = (c: Case, h: Hearing): Taken | undefined =>
  forHearing(c, h, 'preparePackage').at(-1);
export const noPackageFor = (c: Case, h: Hearing): Taken | undefined =>
  forHearing(c, h, 'recordNoPackage').at(-1);
/** When it reached them, if it did. */
export function sentTo(c: Case, h: Hearing, whom: 'solicitor' | 'cps'): number | undefined {
  const sent = forHearing(c, h, 'sendPackage')
    .filter(({ fields }) => (fields.sentTo as readonly string[]).includes(whom))
    .map(({ fields, at }) => (fields.sentAt as number | undefined) ?? at);
  return sent.length === 0 ? undefined : Math.min(...sent);
}
/**
 * A package with the solicitor and the CPS before the listed time; the instants say so, and
 * nobody's memory.
 */
export const inTime = (c: Case, h: Hearing): boolean =>
  (sentTo(c, h, 'solicitor') ?? Infinity) < h.at && (sentTo(c, h, 'cps') ?? Infinity) < h.at;
export const packageDone = (c: Case, h: Hearing): boolean =>
  noPackageFor(c, h) !== undefined ||
  (sentTo(c, h, 'solicitor') !== undefined && sentTo(c, h, 'cps') !== undefined);
/** Objections to bail that were raised and that the package does not answer. */
export function unanswered(c: Case, h: Hearing): readonly string[] {
  const found = packageFor(c, h);
  return found
    ? (found.fields.objections as readonly string[]).filter(
        (one) => !((found.fields.answered ?? []) as readonly string[]).includes(one),
      )
    : [];
}

// The review of a hearing

interface Review {
  readonly written?: Taken;
  readonly sentBack?: Taken;
  readonly signedOff?: Taken;
}
const waitsForSignOff = (one: Review | undefined): boolean =>
  one?.written !== undefined &&
  one.signedOff === undefined &&
  one.written.seq > (one.sentBack?.seq ?? 0);
const written = (one: Review | undefined): boolean =>
  one?.signedOff !== undefined || waitsForSignOff(one);

/**
 * The review of each hearing, by its day. Hearings are reviewed, and reviews signed off, in the
 * order in which we were told.
 */
export const reviews = once((c: Case): ReadonlyMap<string, Review> => {
  const found = new Map<string, Review>();
  const heard = allDecided(c);
  const set = (taken: Taken, wants: (one: Review | undefined) => boolean, as: keyof Review) => {
    const h = heard.find(({ id, decided: at }) => at! <= taken.at && wants(found.get(id)));
    if (h) found.set(h.id, { ...found.get(h.id), [as]: taken });
  };
  for (const taken of c.acts) {
    if (taken.act === 'recordReview') set(taken, (one) => !written(one), 'written');
    if (taken.act === 'signOff') set(taken, waitsForSignOff, 'signedOff');
    if (taken.act === 'sendBack') set(taken, waitsForSignOff, 'sentBack');
  }
  return found;
});
const heardWhere = (c: Case, wants: (one: Review | undefined) => boolean): readonly Hearing[] => {
  const found = reviews(c);
  return allDecided(c).filter(({ id }) => wants(found.get(id)));
};
export const toReview = (c: Case): readonly Hearing[] => heardWhere(c, (one) => !written(one));
export const unreviewed = (c: Case): boolean => toReview(c).length > 0;
export const toSignOff = (c: Case): readonly Hearing[] => heardWhere(c, waitsForSignOff);
export const isWritten = (c: Case, id: string): boolean => written(reviews(c).get(id));
export const isSignedOff = (c: Case, id: string): boolean =>
  reviews(c).get(id)?.signedOff !== undefined;
/** The next hearing is so near that the review of this one cannot wait its usual days. */
export function soon(c: Case, h: Hearing, policy: Policy): boolean {
  const next = nextHearing(c);
  return (
    next !== undefined &&
    next.at > h.at &&
    next.at - h.at <= figure<number>(policy, 'soonDays') * day
  );
}

// What is owed to a child who is held

export const occasions = ['detention', 'transfer', 'release'] as const;
type Occasion = (typeof occasions)[number];
const authorities = ['home', 'host'] as const;
/**
 * Since when both authorities are to be told of the child's special educational needs, by occasion.
 */
export const owedSince = (c: Case, occasion: Occasion): number | undefined =>
  occasion === 'detention'
    ? detentionKnown(c)
    : occasion === 'transfer'
      ? thisTime(c, 'recordTransfer', detentionKnown(c))?.at
      : releasedAt(c);
export function notified(c: Case, occasion: Occasion): boolean {
  const from = owedSince(c, occasion) ?? Infinity;
  const to = new Set(
    every(c, 'notifySen')
      .filter(({ fields, at }) => fields.occasion === occasion && at >= from)
      .flatMap(({ fields }) => fields.notified as readonly string[]),
  );
  return authorities.every((one) => to.has(one));
}
/**
 * Held no longer, and nothing is owed any more; a sentence of custody leaves its own notification
 * owed.
 */
export const cared = (c: Case): boolean =>
  lastHeard(c) !== undefined &&
  !remanded(c) &&
  occasions.every((one) => owedSince(c, one) === undefined || notified(c, one));
export const owedCare = (c: Case): boolean => !cared(c);

export const pathways = [
  'caseManagement',
  'accommodation',
  'educationTraining',
  'health',
  'substanceUse',
  'families',
  'money',
] as const;
export const pathwaysMissing = (c: Case): readonly string[] =>
  pathways.filter(
    (one) =>
      !every(c, 'recordPathway').some(
        ({ fields, at }) => fields.pathway === one && at >= (detentionKnown(c) ?? Infinity),
      ),
  );
/** When the next planning meeting is to be: so long after the last as the policy has it. */
export function nextMeeting(
  c: Case,
  policy: Policy,
): { readonly from: number; readonly at: number } | undefined {
  const met = thisTime(c, 'recordPlanningMeeting', detentionKnown(c));
  return (
    met && {
      from: met.at,
      at: endOf(addMonths(londonDay(met.at), figure<number>(policy, 'meetingMonths'))),
    }
  );
}

export const limitGiven = (c: Case): Taken | undefined =>
  thisTime(c, 'giveTimeLimit', remandKnown(c));
