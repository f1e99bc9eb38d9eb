/** A community resolution (outcome 8). */
import { no, twelveWeeks, voluntary } from './alike';
import { remedy } from './community-remedy';
import { police } from './deciders';
import { noExport } from './export-codes';
import type { Gate, Outcome } from './outcome';
import { assumption, guidance, sources } from './sources';
import { notBarred } from './time-limit';

export const communityResolution: Outcome = {
  key: 'communityResolution',
  name: 'Community resolution',
  disposal: 'communityResolution',
  homeOfficeType: guidance('8', sources.definitions),
  exportCodes: noExport,
  from: assumption('unknown', sources.unread),
  admission: guidance('admits or accepts responsibility', sources.resolution),
  acceptance: guidance(true, sources.resolution),
  consent: guidance(true, sources.resolution),
  signature: no,
  decides: police('guidance', sources.resolution),
  firstTimeEntrant: guidance('no', sources.entrants),
  nonEngagement: { ...guidance('police told', sources.entrants), told: voluntary },
  delivers: assumption(true, sources.settled),
  finalisedWhen: assumption('administered', sources.ourRule),
  closedByTimeBar: notBarred,
  closedAt18: no,
  maxWeeks: twelveWeeks,
  administration: guidance<readonly Gate[]>(
    [
      { key: 'sufficientEvidence', says: 'There is sufficient evidence' },
      {
        key: 'acceptsResponsibility',
        says: 'The child admits the offence or accepts responsibility',
      },
      { key: 'agreesToTakePart', says: 'The child agrees to take part' },
      { key: 'rationale', says: 'The reason for choosing it is recorded' },
    ],
    sources.resolution,
  ),
  appropriateAdult: guidance(true, sources.resolution),
  legalAdvice: assumption(true, sources.ourRule),
  communityRemedy: remedy,
  victimMadeAware: no,
};
