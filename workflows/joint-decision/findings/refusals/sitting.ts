/** Why a position or a recommendation is refused. */
import type { Case } from '../../../../libs/domain/case';
import type { Policy } from '../../../../libs/domain/policy';
import type { Trying } from '../../../../libs/domain/procedure';
import { notOpen, notQuorate, positionRefused as notHeard } from '../../../../libs/domain/sitting';
import * as is from '../index';
import { closedWhateverIsSaid } from './closed-outcomes';
import { undecidable } from './decision';
import type { Reason, Taking } from './reason';

export const positionRefused = (c: Case, act: Taking, policy: Policy): Reason =>
  notHeard(c, act) ?? closedWhateverIsSaid(c, act, policy);

export const notReady = (c: Case, _trying: Trying, policy: Policy): Reason =>
  notOpen(c) ??
  undecidable(c) ??
  notQuorate(c, policy) ??
  (is.positions(c).length === 0 ? 'No agency has taken a position yet' : undefined);
