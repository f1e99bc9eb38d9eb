/** Why an outcome may not be put forward or given for an offence. */
import { turns18 } from '../../../../libs/domain/age';
import type { Case } from '../../../../libs/domain/case';
import type { Item } from '../../../../libs/domain/form';
import { londonDay } from '../../../../libs/domain/london';
import { figure, type Policy } from '../../../../libs/domain/policy';
import { outcome } from '../../outcomes';
import type { Admission, Outcome } from '../../outcomes/outcome';
import { whyClosed } from '../../outcomes/why-closed';
import * as is from '../index';
import { sentence, type Reason, type Taking } from './reason';

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

export const closedFor = (
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
