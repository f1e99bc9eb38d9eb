/** When each clock starts and stops. */
import type { ClockRule } from '../../../../libs/domain/procedure';
import type { Stage } from '../stage';
import { alongside } from './alongside';
import { assessment } from './assessment';
import { decision } from './decision';
import { delivery } from './delivery';
import { result } from './result';
import { sitting } from './sitting';

export const clocks: { readonly [clock: string]: ClockRule<Stage> } = {
  ...assessment,
  ...sitting,
  ...decision,
  ...delivery,
  ...result,
  ...alongside,
};
