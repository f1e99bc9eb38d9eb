/** What each answer that can be chosen is called. */
import type { Words } from '../../../../libs/domain/procedure';
import { outcomes } from '../../outcomes';
import { agencies } from './agencies';
import { answers } from './answers';
import { delivery } from './delivery';
import { offences } from './offences';
import { pauses } from './pauses';
import { ratings } from './ratings';
import { screening } from './screening';
import { standing } from './standing';
import { statuses } from './statuses';
import { telling } from './telling';
import { victims } from './victims';

export const choices: Words['choices'] = {
  ...Object.fromEntries(outcomes.map(({ key, name }) => [key, name])),
  ...pauses,
  ...answers,
  ...offences,
  ...standing,
  ...victims,
  ...screening,
  ...ratings,
  ...telling,
  ...statuses,
  ...agencies,
  ...delivery,
};
