/** Who decides, and who is on the roll. */
import type { Words } from '../../../../libs/domain/procedure';

export const agencies: Words['choices'] = {
  policeDecisionMaker: 'Police decision-maker',
  police: 'Police',
  cps: 'Crown Prosecution Service',
  'youth-justice': 'Youth justice service',
  'childrens-services': 'Children’s social care',
  health: 'Health',
  education: 'Education',
  'victim-service': 'Victim service',
};
