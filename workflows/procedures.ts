/**
 * Every procedure, for pages, laws and diagrams. A further one is its folder, a line here and a
 * line in index.ts.
 */
import type { Procedure } from '../libs/domain/procedure';
import { action } from './action';
import { caseManagement } from './case-management';
import { custodyContact } from './custody-contact';
import { jointDecision } from './joint-decision';
import { remand } from './remand';
import { send } from './send';

export const procedures: readonly Procedure[] = [
  jointDecision,
  custodyContact,
  remand,
  caseManagement,
  send,
  action,
];
