/** Why what is recorded of the work with the child is refused. */
import type { Case } from '../../../../libs/domain/case';
import type { Act } from '../../../../libs/domain/entry';
import type { Policy } from '../../../../libs/domain/policy';
import * as is from '../index';
import { of, type Reason, type Taking } from './reason';
import { tooLong } from './weeks';

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
