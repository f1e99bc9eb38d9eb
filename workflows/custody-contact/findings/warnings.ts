/** What the page of a contact after custody warns of. */
import type { Case } from '../../../libs/domain/case';
import { figure, type Policy } from '../../../libs/domain/policy';
import { isAdultNow } from '../../parts/child';
import * as is from '.';

export const warnings = (c: Case, now: number, policy: Policy): readonly string[] => [
  ...toldLate(c, policy),
  ...isLate(c, now, policy),
  ...hardToReach(c),
  ...(is.heldUnlawfully(c)
    ? [
        'Charged, refused bail and kept overnight, with no certificate of which a ground holds: ' +
          'this is to be challenged',
      ]
    : []),
  ...isAdultNow(c, now),
];

function toldLate(c: Case, policy: Policy): readonly string[] {
  const within = figure<number>(policy, 'hours');
  const late = Math.floor((is.notifiedAt(c) - is.releasedAt(c)) / 3_600_000);
  if (late < within) return [];
  return [
    `The police told us ${late} hours after the child left custody, ` +
      `so the ${within} hours from release had passed already. ` +
      'Ours from being told run beside them',
  ];
}

const saidCause: { readonly [cause in is.LateCause]: string } = {
  police: 'the police told us late',
  uncontactable: 'the child and family could not be reached in time',
  noCover: 'nobody was on duty when it was told',
  service: 'the service was late',
};

function isLate(c: Case, now: number, policy: Policy): readonly string[] {
  const cause = is.lateCause(c, policy, now);
  if (cause === undefined || is.causeSaid(c) !== undefined) return [];
  return [
    `It is late: as the instants stand, ${saidCause[cause]}. ` +
      'A manager says why, on the record',
  ];
}

const hardToReach = ({ facts }: Case): readonly string[] => [
  ...(facts.carerKnown === false
    ? ['No parent or carer is known: speak to children’s social care before anything else']
    : []),
  ...(facts.addressKnown === false
    ? ['No address is known: a letter cannot be sent, and nobody can call']
    : []),
];
