/**
 * What case management may find of a case: how high the risks are, what changed, when the next
 * review is. Instants are epoch milliseconds.
 */
import { every, last, type Case, type Taken } from '../../libs/domain/case';
import { addDays, addMonths, endOf, londonDay, type Day } from '../../libs/domain/london';
import { stillOpen } from '../../libs/domain/other-cases';
import { figure, type Policy } from '../../libs/domain/policy';
import { chair as sittingsChair } from '../../libs/domain/sitting';

export const domains = ['safetyAndWellbeing', 'seriousHarm', 'reoffending'] as const;
export type Domain = (typeof domains)[number];
export const levels = ['low', 'medium', 'high', 'veryHigh'] as const;
export type Level = (typeof levels)[number];
export const triggers = [
  'safetyAndWellbeing',
  'seriousHarm',
  'reoffending',
  'diversity',
  'custody',
  'remand',
  'transferredIn',
  'caretaken',
  'significantChange',
  'seriousIncident',
] as const;
export const moved: readonly string[] = ['transferredIn', 'caretaken'];
export const pathways = [
  'caseManagement',
  'accommodation',
  'educationTraining',
  'health',
  'substanceUse',
  'families',
  'money',
] as const;

/** The first trigger, and every further one. */
export const triggered = (c: Case): readonly Pick<Taken, 'seq' | 'at' | 'fields'>[] => [
  { seq: 0, at: c.received, fields: c.facts },
  ...every(c, 'hearTrigger'),
];

export const practitioner = (c: Case): string | undefined =>
  c.acts.findLast(
    ({ act, fields }) =>
      (act === 'allocate' || act === 'reallocate') && fields.practitioner !== undefined,
  )?.fields.practitioner as string | undefined;
export const chair = (c: Case): string | undefined => sittingsChair(c);

export const submission = (c: Case): Taken | undefined => last(c, 'submitReview');
export const closing = (c: Case): Taken | undefined => last(c, 'closeItem');
const later = (one: Taken | undefined, other: Pick<Taken, 'seq'> | undefined): boolean =>
  one !== undefined && one.seq > (other?.seq ?? 0);
/** A review is written that no panel has heard. */
export const reviewed = (c: Case): boolean => later(submission(c), closing(c));
export const heard = (c: Case): boolean => later(closing(c), submission(c));
export const staysOpen = (c: Case): boolean => closing(c)?.fields.nextStep !== 'close';

/** How high a risk stands: as the panel agreed, or as the last review or the referral has it. */
export function level(c: Case, domain: Domain): Level | undefined {
  const said =
    c.acts.findLast(
      ({ act, fields }) =>
        (act === 'submitReview' || act === 'closeItem' || act === 'hearTrigger') &&
        fields[domain] !== undefined,
    )?.fields[domain] ?? c.facts[domain];
  return said as Level | undefined;
}
/** What this review says beside what stood before it, where that is another. */
export function changes(
  c: Case,
): readonly { readonly domain: Domain; readonly was: Level; readonly is: Level }[] {
  const now = submission(c);
  if (!now) return [];
  const before: Case = { ...c, acts: c.acts.filter(({ seq }) => seq < now.seq) };
  return domains.flatMap((domain) => {
    const [was, is] = [level(before, domain), now.fields[domain] as Level];
    return was === undefined || was === is ? [] : [{ domain, was, is }];
  });
}
export const isHigh = (one: Level | undefined): boolean => one === 'high' || one === 'veryHigh';
/** By whichever came last: a trigger that says so, or a review. */
export function inCustody(c: Case): boolean {
  const [written, told] = [
    submission(c),
    triggered(c).findLast(
      ({ fields }) => fields.trigger === 'custody' || fields.trigger === 'remand',
    ),
  ];
  return later(written, told) ? written!.fields.inCustody === true : told !== undefined;
}

/**
 * The next hearing, transfer and release of a child in custody, each as last given: its day, and
 * when we were told.
 */
function stagesToCome(c: Case): readonly { readonly on: Day; readonly told: number }[] {
  if (!inCustody(c)) return [];
  const last = new Map(
    every(c, 'giveStage').map(({ fields, at }) => [
      fields.whichStage,
      { on: fields.stageOn as Day, told: at },
    ]),
  );
  return [...last.values()];
}

/**
 * When the next review is due: by the highest risk, by custody and the stages that are to come
 * there, and for every child within the quarter; whichever comes first.
 */
export function nextReview(
  c: Case,
  policy: Policy,
): { readonly from: number; readonly at: number } | undefined {
  const closed = closing(c);
  if (!closed || reviewed(c)) return undefined;
  const day = londonDay(closed.at);
  const days = (name: string): Day => addDays(day, figure<number>(policy, name));
  // A stage of which we were told too late for that is asked for the day after, and not as if it
  // had been missed.
  const soonest = (told: number): Day => addDays(londonDay(Math.max(told, closed.at)), 1);
  const beforeStages = stagesToCome(c)
    .filter(({ on }) => on > day)
    .map(
      ({ on, told }) =>
        [addDays(on, -figure<number>(policy, 'daysBeforeStage')), soonest(told)].sort()[1]!,
    );
  const due = [
    ...beforeStages,
    addMonths(day, figure<number>(policy, 'everyoneMonths')),
    ...(inCustody(c) ? [addMonths(day, figure<number>(policy, 'custodyMonths'))] : []),
    ...(domains.some((one) => level(c, one) === 'veryHigh')
      ? [days('veryHighDays')]
      : domains.some((one) => level(c, one) === 'high')
        ? [days('highDays')]
        : []),
  ].sort()[0]!;
  return { from: closed.at, at: endOf(due) };
}
/** A further trigger since the last review was written. */
export const broughtForward = (c: Case): number | undefined =>
  every(c, 'hearTrigger').findLast(({ seq }) => seq > (submission(c)?.seq ?? 0))?.at;

/** When somebody is next to look at every open case, whatever its reviews say. */
export function nextLook(c: Case, policy: Policy): { readonly from: number; readonly at: number } {
  const from = last(c, 'recordLook')?.at ?? c.received;
  return { from, at: endOf(addMonths(londonDay(from), figure<number>(policy, 'lookMonths'))) };
}

/** When the child moved into or out of an area, as last told. */
export const movedAt = (c: Case): number | undefined =>
  triggered(c).findLast(({ fields }) => fields.movedOn !== undefined)?.fields.movedOn as
    number | undefined;
export const tested = (c: Case): boolean => {
  const settled = last(c, 'recordResponsibility');
  return (
    settled !== undefined &&
    settled.seq > (triggered(c).findLast(({ fields }) => fields.movedOn !== undefined)?.seq ?? 0)
  );
};
export const responsible = (c: Case): string | undefined =>
  (last(c, 'recordResponsibility')?.fields.responsible ?? c.facts.responsible) as
    string | undefined;

export const unsigned = (c: Case): number => stillOpen(c, 'action').length;
/** Risks that stand high and that no action answers. */
export const unanswered = (c: Case): readonly Domain[] =>
  domains.filter(
    (one) =>
      isHigh(level(c, one)) &&
      !c.openedCases.some(
        ({ procedure, facts }) => procedure === 'action' && facts.answers === one,
      ),
  );
