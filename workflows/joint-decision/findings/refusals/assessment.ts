/** Nobody checks their own work. */
import type { Case } from '../../../../libs/domain/case';
import type { Trying } from '../../../../libs/domain/procedure';
import * as is from '../index';
import type { Reason } from './reason';

export const byItsAuthor = (c: Case, { by }: Trying): Reason =>
  is.submission(c)?.by.member === by.member
    ? 'Whoever wrote an assessment cannot quality-assure it: somebody else must'
    : undefined;
