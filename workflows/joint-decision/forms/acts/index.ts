/** What is asked in each act, in the order in which a case meets them. */
import type { Form } from '../../../../libs/domain/form';
import { administration } from './administration';
import { assessment } from './assessment';
import { decision } from './decision';
import { delivery } from './delivery';
import { endings } from './endings';
import { police } from './police';
import { result } from './result';
import { screening } from './screening';
import { sitting } from './sitting';
import { victims } from './victims';

export const acts: { readonly [act: string]: Form } = {
  ...police,
  ...screening,
  ...assessment,
  ...victims,
  ...sitting,
  ...decision,
  ...administration,
  ...delivery,
  ...result,
  ...endings,
};
