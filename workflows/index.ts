/** What the worker bundles. Temporal finds a workflow by its export name, so a name here is forever. */
import { durable } from '../libs/durable/temporal';
import { jointDecision as jointDecisionProcedure } from './joint-decision';

export const jointDecision = durable(jointDecisionProcedure);
