/**
 * What is asked in a joint decision, at intake and in each act. The child's own words come before
 * anybody's view of risk.
 */
import type { Procedure } from '../../../libs/domain/procedure';
import { acts } from './acts';
import { intake } from './intake';

export const forms: Procedure['forms'] = { intake, acts };
