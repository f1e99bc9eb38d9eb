/** Why a view on a difference is refused. */
import type { Case } from '../../../../libs/domain/case';
import type { Trying } from '../../../../libs/domain/procedure';
import { outcome } from '../../outcomes';
import * as is from '../index';
import { sentence, type Reason, type Taking } from './reason';

/** Who may resolve a difference when. */
export function notYourTurn(c: Case, { by: { role } }: Trying): Reason {
  const turn = is.resolver(c);
  const mine = role === 'policeDecisionMaker' ? 'chair' : role;
  return mine === turn
    ? undefined
    : turn === 'chair'
      ? 'The chair and the police decision-maker have their days to settle this first'
      : turn === 'serviceManager'
        ? 'This has passed up to the service manager' +
          (mine === 'headOfService' ? ', who has their days first' : '')
        : 'This has passed up to the Head of Service';
}

/** Only something that was put forward can be resolved upon. */
export function resolutionRefused(c: Case, act: Taking): Reason {
  const forward = [
    is.outcomesOf(is.closing(c))!,
    ...is.positions(c).map(({ outcomes }) => outcomes),
  ];
  const chosen = act.fields.outcomes as is.Outcomes;
  return sentence(
    is
      .offences(c)
      .filter(({ id }) => !forward.some((one) => one[id] === chosen[id]))
      .map(({ id }) => `${is.offenceName(c, id)}: nobody put ${outcome(chosen[id]!).name} forward`),
  );
}
