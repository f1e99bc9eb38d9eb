/** Who must sit. */
import type { Policy } from '../../../libs/domain/policy';

export const quorum: NonNullable<Policy['quorum']> = {
  roles: ['policeDecisionMaker', 'chair'],
  atLeast: 1,
  of: ['childrens-services', 'health', 'education', 'victim-service'],
  source: 'Settled for the first build; no published quorum was found',
  standing: 'assumption',
};
