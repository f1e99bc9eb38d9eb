/** Giving the outcome to the child, where it is one that is given. */
import type { Case } from '../../../libs/domain/case';
import type { Outcome } from '../outcomes/outcome';
import { about } from './acts';
import { all, decision, given, some } from './decision';

export const isAdministered = ({ administration }: Outcome) => administration.value.length > 0;

export const needsAdministering = (c: Case) => some(c, isAdministered);

export const administration = (c: Case, offence: string) =>
  about(c, 'administer', 'offence', offence).findLast(
    ({ fields }) => fields.outcome === given(c, offence)?.key,
  );

export const administeredAll = (c: Case) =>
  all(c, (outcome, id) => !isAdministered(outcome) || administration(c, id) !== undefined);

/** The child said no, and nobody has decided again since. */
export const withdrawn = (c: Case, offence: string) =>
  about(c, 'childWithdraws', 'offence', offence).findLast(
    ({ seq }) => seq > (decision(c)?.seq ?? 0),
  );

export const remedyRecorded = (c: Case, victim: string) =>
  about(c, 'recordRemedy', 'victim', victim).length > 0;
