/**
 * What contact after custody may find of a case: five instants kept apart, and what follows from
 * them. Epoch milliseconds.
 */
import { every, last, type Case, type Taken } from '../../libs/domain/case';
import { addDays, addMonths, endOf, londonDay } from '../../libs/domain/london';
import { figure, type Policy } from '../../libs/domain/policy';

const hour = 3_600_000;

// The five instants: none is ever taken for another.
export const releasedAt = (c: Case): number => c.facts.releasedAt as number;
export const notifiedAt = (c: Case): number => c.received;
/** When it was tried, as the worker says; else when they wrote it down. */
export const triedAt = ({ fields, at }: Taken): number =>
  (fields.triedAt as number | undefined) ?? at;
const first = (instants: readonly number[]): number | undefined =>
  instants.length === 0 ? undefined : Math.min(...instants);
export const attempts = (c: Case): readonly Taken[] => every(c, 'recordAttempt');
export const firstAttemptAt = (c: Case): number | undefined => first(attempts(c).map(triedAt));
const spoke = ({ fields }: Taken): boolean => fields.attemptResult === 'spoke';
export const reachedAt = (c: Case): number | undefined =>
  first(attempts(c).filter(spoke).map(triedAt));
export const offers = (c: Case): readonly Taken[] => every(c, 'recordOffer');
/** Made to somebody, or sent to them. */
export const offeredAt = (c: Case): number | undefined =>
  first([...offers(c).map(triedAt), ...every(c, 'sendLetter').map(({ at }) => at)]);

export const reply = (c: Case): string | undefined =>
  last(c, 'recordOffer')?.fields.reply as string | undefined;
export const accepted = (c: Case): boolean => reply(c) === 'accepted';
export const declined = (c: Case): boolean => reply(c) === 'declined';
/** They said yes or no; or everything was tried, and the offer went by letter. */
export const contactDone = (c: Case): boolean =>
  accepted(c) || declined(c) || last(c, 'sendLetter') !== undefined;

export const practitioner = (c: Case): string | undefined =>
  (last(c, 'reallocate') ?? last(c, 'allocate'))?.fields.practitioner as string | undefined;
export const metFirst = (c: Case): boolean => last(c, 'recordFirstMeeting') !== undefined;

// What the police still have to decide.
export const waitsForPolice = (c: Case): boolean =>
  c.facts.leftHow === 'rui' || c.facts.leftHow === 'bail';
export const policeDecided = (c: Case): boolean => last(c, 'recordPoliceDecision') !== undefined;
export const bailEnds = (c: Case): number | undefined =>
  (last(c, 'giveBailEnd')?.fields.bailEnds ?? c.facts.bailEnds) as number | undefined;
/**
 * When somebody is next to ask the police: after some weeks, then each month, or sooner where the
 * last who asked said so.
 */
export function nextReview(
  c: Case,
  policy: Policy,
): { readonly from: number; readonly at: number } {
  const asked = last(c, 'recordReview');
  if (!asked)
    return {
      from: releasedAt(c),
      at: endOf(addDays(londonDay(releasedAt(c)), figure<number>(policy, 'firstReviewDays'))),
    };
  const latest = addMonths(londonDay(asked.at), figure<number>(policy, 'reviewMonths'));
  const wanted = asked.fields.nextReview as string | undefined;
  return { from: asked.at, at: endOf(wanted !== undefined && wanted < latest ? wanted : latest) };
}

/**
 * Every way in which everything has been tried that the policy asks for is used up; what is
 * missing, in words, where it is not.
 */
export function stillToTry(c: Case, policy: Policy): readonly string[] {
  const tried = attempts(c);
  const [most, channels] = [figure<number>(policy, 'attempts'), figure<number>(policy, 'channels')];
  const to = (whom: string) => tried.some(({ fields }) => fields.toWhom === whom);
  const ways = new Set(tried.map(({ fields }) => fields.channel)).size;
  return [
    ...(tried.length < most ? [`${tried.length} of ${most} attempts`] : []),
    ...(ways < channels ? [`${ways} of ${channels} ways of trying`] : []),
    ...(to('child') ? [] : ['none to the child']),
    ...(c.facts.carerKnown === true && !to('carer') ? ['none to the parent or carer'] : []),
  ];
}

export type LateCause = 'police' | 'uncontactable' | 'noCover' | 'service';

/**
 * Why the offer was not made within the hours the policy gives from release, told from the five
 * instants; undefined while it is not late.
 */
export function lateCause(c: Case, policy: Policy, now: number): LateCause | undefined {
  const [within, least] = [
    figure<number>(policy, 'hours'),
    figure<number>(policy, 'leastHoursLeft'),
  ];
  const due = releasedAt(c) + within * hour;
  if ((offeredAt(c) ?? now) <= due) return undefined;
  if (notifiedAt(c) > due - least * hour) return 'police';
  const tried = firstAttemptAt(c);
  return tried !== undefined && tried <= due && (reachedAt(c) ?? Infinity) > due
    ? 'uncontactable'
    : uncovered(c)
      ? 'noCover'
      : 'service';
}

/** Something was told of it at an hour at which nobody was on duty. */
const uncovered = (c: Case): boolean =>
  c.clocks.some(({ clock, rungs }) => clock === 'contact' && rungs.some(({ noCover }) => noCover));

/** What a manager said of why it was late, which stands before what was worked out. */
export const causeSaid = (c: Case): string | undefined =>
  last(c, 'sayWhyLate')?.fields.lateCause as string | undefined;

/**
 * PACE 1984 s38(6): charged, refused bail, kept overnight and not moved to the local authority,
 * without a certificate of which a ground holds. Not for an arrest on a warrant or for breach of
 * bail. Each ground is tested apart.
 */
export function heldUnlawfully(c: Case): boolean {
  const { leftHow, heldOvernight, warrantOrBreach, moved } = c.facts;
  const refusedBail = leftHow === 'refusedToCourt' || leftHow === 'refusedToAuthority';
  return (
    refusedBail &&
    heldOvernight === true &&
    warrantOrBreach === false &&
    moved === false &&
    !impracticable(c) &&
    !noneAdequate(c)
  );
}
/**
 * The first ground: that it was impracticable, in circumstances that the certificate gives;
 * behaviour and the kind of offence are none.
 */
export const impracticable = ({ facts }: Case): boolean =>
  facts.certificate === true &&
  facts.saysImpracticable === true &&
  facts.circumstancesGiven === true;
/**
 * The second ground, for a child of 12 or older: no secure place was to be had, and any other would
 * not protect the public from serious harm.
 */
export const noneAdequate = ({ facts }: Case): boolean =>
  facts.certificate === true &&
  facts.saysNoSecure === true &&
  facts.aged12 === true &&
  facts.noSecureAvailable === true &&
  facts.otherInadequate === true;
