/**
 * What a notice of release tells the case, which is instants and choices alone; what stops it; and
 * what it is shown as.
 */
import { birthday, turning18, turns18 } from '../../libs/domain/age';
import type { Case } from '../../libs/domain/case';
import type { Answers, Facts, Fault } from '../../libs/domain/form';
import { londonDay, say, type Day } from '../../libs/domain/london';
import { figure, type Policy } from '../../libs/domain/policy';
import * as is from './findings';

export function learns({ dateOfBirth, releasedAt }: Answers, received: number): Facts {
  const born = dateOfBirth as Day;
  return {
    ...turning18(born),
    aged12: londonDay((releasedAt as number | undefined) ?? received) >= birthday(born, 12),
  };
}

export function faults({ dateOfBirth, releasedAt, bailEnds }: Answers): readonly Fault[] {
  const [released, bail, born] = [
    releasedAt as number | undefined,
    bailEnds as number | undefined,
    dateOfBirth as Day | undefined,
  ];
  return [
    ...(released !== undefined && bail !== undefined && bail <= released
      ? [{ pointer: '/bailEnds', fault: 'is before the child left custody' }]
      : []),
    ...(born !== undefined && released !== undefined && born > londonDay(released)
      ? [{ pointer: '/dateOfBirth', fault: 'is after the child left custody' }]
      : []),
    ...(born !== undefined && released !== undefined && londonDay(released) >= birthday(born, 18)
      ? [
          {
            pointer: '/dateOfBirth',
            fault: 'makes this an adult when they left custody: this is for children under 18',
          },
        ]
      : []),
  ];
}

const saidCause = {
  police: 'the police told us late',
  uncontactable: 'the child and family could not be reached in time',
  noCover: 'nobody was on duty when it was told',
  service: 'the service was late',
} as const;

export function warnings(c: Case, now: number, policy: Policy): readonly string[] {
  const [within, cause] = [figure<number>(policy, 'hours'), is.lateCause(c, policy, now)];
  const late = Math.floor((is.notifiedAt(c) - is.releasedAt(c)) / 3_600_000);
  return [
    ...(late >= within
      ? [
          `The police told us ${late} hours after the child left custody, so the ${within} ` +
            'hours from release had passed already. Ours from being told run beside them',
        ]
      : []),
    ...(cause !== undefined && is.causeSaid(c) === undefined
      ? [
          `It is late: as the instants stand, ${saidCause[cause]}. A manager says why, on the ` +
            'record',
        ]
      : []),
    ...(c.facts.carerKnown === false
      ? ['No parent or carer is known: speak to children’s social care before anything else']
      : []),
    ...(c.facts.addressKnown === false
      ? ['No address is known: a letter cannot be sent, and nobody can call']
      : []),
    ...(is.heldUnlawfully(c)
      ? [
          'Charged, refused bail and kept overnight, with no certificate of which a ground ' +
            'holds: this is to be challenged',
        ]
      : []),
    ...(now >= turns18(c)
      ? [`The child turned 18 on ${say(londonDay(turns18(c)))}: hand on to adult services`]
      : []),
  ];
}
