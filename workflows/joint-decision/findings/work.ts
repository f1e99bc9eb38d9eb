/** How the work for each offence ended, and whether it waits for the police. */
import type { Case, Taken } from '../../../libs/domain/case';
import type { Consequence, Outcome } from '../outcomes/outcome';
import { about } from './acts';
import { administeredAll } from './administration';
import { all, decision, given, some } from './decision';
import { delivers } from './delivery';
import { offences } from './offences';

const withProsecutionBehind: readonly Consequence[] = [
  'excuse asked, then varied, continued or prosecuted',
  'prosecution decision taken up again',
];
/** What follows is for the police to decide: a prosecution stands behind this outcome. */
export const enforced = (c: Case, offence: string) => {
  const standing = given(c, offence);
  return standing !== undefined && withProsecutionBehind.includes(standing.nonEngagement.value);
};

const onceRecorded: readonly Outcome['finalisedWhen']['value'][] = [
  'other body’s action recorded',
  'activity undertaken recorded',
];
export const toFinalise = (c: Case, offence: string) => {
  const standing = given(c, offence);
  return standing !== undefined && onceRecorded.includes(standing.finalisedWhen.value);
};
export const finalised = (c: Case, offence: string) =>
  about(c, 'finalise', 'offence', offence).length > 0;

interface End {
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

export const workOver = (c: Case, offence: string) =>
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
const prosecuted = (c: Case, offence: string) => {
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
