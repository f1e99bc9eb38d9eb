/** What each question is called: at intake, then in each act. */
import type { Words } from '../../../../libs/domain/procedure';
import { administration } from './administration';
import { assessment } from './assessment';
import { byPolice } from './by-police';
import { child } from './child';
import { decision } from './decision';
import { delivery } from './delivery';
import { learned } from './learned';
import { offences } from './offences';
import { oneVictim } from './one-victim';
import { referrer } from './referrer';
import { screening } from './screening';
import { sections } from './sections';
import { sitting } from './sitting';
import { standing } from './standing';
import { victims } from './victims';

export const fields: Words['fields'] = {
  ...referrer,
  ...child,
  ...offences,
  ...standing,
  ...victims,
  ...learned,
  ...sections,
  ...byPolice,
  ...screening,
  ...assessment,
  ...oneVictim,
  ...sitting,
  ...decision,
  ...administration,
  ...delivery,
};
