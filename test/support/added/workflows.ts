/** What a worker of the tests bundles: the added procedure alone. */
import { durable } from '../../../libs/durable/temporal';
import { reparation as reparationProcedure } from './reparation';

export const reparation = durable(reparationProcedure);
