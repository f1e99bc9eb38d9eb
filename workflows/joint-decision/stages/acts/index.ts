/** Who may take each act, and where it is refused. */
import type { ActRule } from '../../../../libs/domain/procedure';
import { assessment } from './assessment';
import { decision } from './decision';
import { delivery } from './delivery';
import { endings } from './endings';
import { result } from './result';
import { screening } from './screening';
import { sitting } from './sitting';
import { telling } from './telling';
import { victims } from './victims';

export const acts: { readonly [act: string]: ActRule } = {
  ...screening,
  ...assessment,
  ...victims,
  ...sitting,
  ...decision,
  ...telling,
  ...delivery,
  ...result,
  ...endings,
};
