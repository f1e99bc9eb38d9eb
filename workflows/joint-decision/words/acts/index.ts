/** What each act is called, what is said once it is done, and what to know before. */
import type { Words } from '../../../../libs/domain/procedure';
import { assessment } from './assessment';
import { decision } from './decision';
import { delivery } from './delivery';
import { endings } from './endings';
import { police } from './police';
import { result } from './result';
import { screening } from './screening';
import { sitting } from './sitting';
import { victims } from './victims';

export const acts: Words['acts'] = {
  ...police,
  ...screening,
  ...assessment,
  ...victims,
  ...sitting,
  ...decision,
  ...delivery,
  ...result,
  ...endings,
};
