/**
 * The rest of the Home Office's list, for what a case may be recorded as when no outcome is given.
 * All unverified.
 */
import type { Sourced } from '../../../libs/domain/policy';

export const otherHomeOfficeTypes: readonly (Sourced & {
  readonly type: string;
  readonly name: string;
})[] = Object.entries({
  '1A': 'Charged with an alternate offence',
  '2A': 'Cautioned for an alternate offence',
  '3': 'Adult caution',
  '3A': 'Adult caution for an alternate offence',
  '4': 'Taken into consideration',
  '5': 'The suspect died',
  '6': 'Penalty notice (not for under-18s)',
  '7': 'Cannabis warning',
  '9': 'Prosecution not in the public interest (CPS)',
  '10': 'Formal action not in the public interest (police)',
  '11': 'The suspect is under 10',
  '12': 'The suspect is too ill',
  '13': 'A victim or witness died or is too ill',
  '14': 'The victim does not support action, no suspect identified',
  '15': 'Evidential difficulties, the victim supports action',
  '16': 'Evidential difficulties, the victim does not support action',
  '17': 'The time limit for prosecution has passed',
  '18': 'No suspect identified',
  '19': 'With the National Fraud Intelligence Bureau',
}).map(([type, name]) => ({
  type,
  name,
  standing: 'assumption',
  source: 'The Home Office’s list, from general knowledge; it could not be read',
}));
