/** What the worker bundles. Temporal finds a workflow by its export name, so a name here is forever. */
import { durable } from '../libs/durable/temporal';
import { action as actionProcedure } from './action';
import { custodyContact as custodyContactProcedure } from './custody-contact';
import { jointDecision as jointDecisionProcedure } from './joint-decision';

export const action = durable(actionProcedure);
export const custodyContact = durable(custodyContactProcedure);
export const jointDecision = durable(jointDecisionProcedure);
