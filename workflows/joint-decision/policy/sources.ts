/** Where the figures of this panel were read. */
import type { Sourced } from '../../../libs/domain/policy';

export const assumption: Sourced = {
  source: 'Settled for the first build of this panel; no published figure was found',
  standing: 'assumption',
};

export const guidance2014 = (what: string): Sourced => ({
  source:
    `YJB case management guidance of 2014, ${what}: ` +
    'https://www.gov.uk/government/publications/use-out-of-court-disposals. ' +
    'Whether today’s guidance still says so could not be confirmed',
  standing: 'guidance',
});

export const victimsCode: Sourced = {
  source:
    'Victims’ Code: told of a decision within 5 working days, ' +
    '1 where the enhanced service is owed. ' +
    'Read in older texts; the duty lies mainly with the police, ' +
    'and the code was being revised in 2026',
  standing: 'guidance',
};
