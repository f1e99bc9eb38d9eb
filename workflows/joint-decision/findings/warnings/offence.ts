/** What a page warns of for one offence: its kind, and what has closed for it. */
import type { Case } from '../../../../libs/domain/case';
import type { Item } from '../../../../libs/domain/form';
import type { Policy } from '../../../../libs/domain/policy';
import * as is from '../index';
import { ofLimit } from './limit';

export function ofOffence(c: Case, offence: Item, now: number, policy: Policy): readonly string[] {
  const { id } = offence;
  const given = is.given(c, id);
  const byLaw = [
    ...(offence.knife === true && !given
      ? [
          'a knife. The guidance of February 2026 asks ' +
            'that every child found with one is referred, and has a plan',
        ]
      : []),
    ...((offence.domesticAbuse === true || offence.hateCrime === true) &&
    given?.key === 'youthConditionalCaution' &&
    !is.administration(c, id)
      ? [
          'domestic abuse or hate crime. ' +
            'The CPS is said to decide on a conditional caution here; ' +
            'that could not be verified, so ask them',
        ]
      : []),
    ...(offence.sexual === true && given?.key === 'communityResolution'
      ? ['a sexual offence. A community resolution would be unusual; the reason should say why']
      : []),
  ];
  if (is.timeBarred(c, id))
    return [
      ...byLaw,
      'the police have confirmed that it is time-barred: ' +
        'charge, youth conditional caution and outcome 23 are closed. ' +
        'A caution, a community resolution and outcomes 20, 21 and 22 remain',
    ];
  if (is.beyondTheLimit(c, id)) return byLaw;
  return [...byLaw, ...ofLimit(c, offence, now, policy)];
}
