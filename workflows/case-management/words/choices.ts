/** What may be chosen in case management. */
import { agencies, roles } from '../../../libs/domain/member';
import type { Words } from '../../../libs/domain/procedure';
import { needWords } from '../../parts/needs';
import { pathwayWords } from '../../parts/pathways';
import { needs } from '../findings';

export const choices: Words['choices'] = {
  ...agencies,
  ...needWords(needs),
  ...pathwayWords,
  practitioner: roles.practitioner,
  panelTeamManager: roles.panelTeamManager,
  custody: 'Sentenced to custody',
  remand: 'Remanded',
  transferredIn: 'Transferred in',
  caretaken: 'Looked after for another service',
  significantChange: 'A significant change',
  seriousIncident: 'A serious incident',
  home: 'The home service',
  host: 'The host service',
  caretaking: 'A caretaking service',
  low: 'Low',
  medium: 'Medium',
  high: 'High',
  veryHigh: 'Very high',
  'pathwaysStuck.health': 'Health',
  hearing: 'A hearing',
  transfer: 'A transfer',
  release: 'Release',
  reviewAgain: 'Review it again',
  close: 'Close it',
};
