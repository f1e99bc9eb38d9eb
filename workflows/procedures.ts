/**
 * Every procedure, for pages, laws and diagrams. A further one is its folder, its line among the
 * panels here and a line in index.ts.
 */
import type { Procedure } from '../libs/domain/procedure';
import { actionFor } from './action';
import { caseManagement } from './case-management';
import { custodyContact } from './custody-contact';
import { jointDecision } from './joint-decision';
import { remand } from './remand';
import { send } from './send';

const panels: readonly Procedure[] = [jointDecision, custodyContact, remand, caseManagement, send];

/** Any of the panels may ask for one. */
export const action = actionFor(panels);

export const procedures: readonly Procedure[] = [...panels, action];
