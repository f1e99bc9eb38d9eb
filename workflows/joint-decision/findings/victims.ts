/** Each victim: tried, heard, and told. */
import { last, list, type Case } from '../../../libs/domain/case';
import type { Item } from '../../../libs/domain/form';
import { about } from './acts';

export const victims = (c: Case) => list(c, 'victims');
export const harmed = (c: Case) => victims(c).length > 0;
export const victimName = (c: Case, victim: string) =>
  `victim ${victims(c).findIndex(({ id }) => id === victim) + 1}`;

export const attempts = (c: Case, victim: string) =>
  about(c, 'recordVictimAttempt', 'victim', victim);
export const viewsOf = (c: Case, victim: string) =>
  about(c, 'recordVictimViews', 'victim', victim).at(-1);
export const statusOf = (c: Case, victim: string) =>
  about(c, 'recordVictimStatus', 'victim', victim).at(-1);

export const enhanced = (c: Case, { id, enhanced: referred, victimKind }: Item) =>
  (about(c, 'recordVictimStatus', 'victim', id).findLast(
    ({ fields }) => fields.enhanced !== undefined,
  )?.fields.enhanced ??
    (referred === true || victimKind === 'child')) === true;
export const tried = (c: Case, victim: string) =>
  attempts(c, victim).length > 0 ||
  viewsOf(c, victim) !== undefined ||
  statusOf(c, victim) !== undefined;
export const everyVictimHasAStatus = (c: Case) =>
  victims(c).every(({ id }) => statusOf(c, id) !== undefined);

export const victimsToTellAtEnd = (c: Case) =>
  victims(c).filter(({ id }) => viewsOf(c, id)?.fields.wantsTellingAtEnd === true);
/** Told of the decision as it now stands. */
export const victimTold = (c: Case, victim: string) =>
  (about(c, 'tellVictim', 'victim', victim).at(-1)?.seq ?? 0) > (last(c, 'confirm')?.seq ?? 0);
export const victimToldAtEnd = (c: Case, victim: string) =>
  about(c, 'tellVictimAtEnd', 'victim', victim).length > 0;
