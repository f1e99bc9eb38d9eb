/**
 * What the worker bundles. Temporal finds a workflow by its export name, so a name here is forever.
 */
import { durable } from '../libs/durable/temporal';
import { caseManagement as caseManagementProcedure } from './case-management';
import { custodyContact as custodyContactProcedure } from './custody-contact';
import { jointDecision as jointDecisionProcedure } from './joint-decision';
import { remand as remandProcedure } from './remand';
import { action as actionProcedure } from './procedures';
import { send as sendProcedure } from './send';

export const action = durable(actionProcedure);
export const caseManagement = durable(caseManagementProcedure);
export const custodyContact = durable(custodyContactProcedure);
export const jointDecision = durable(jointDecisionProcedure);
export const remand = durable(remandProcedure);
export const send = durable(sendProcedure);
