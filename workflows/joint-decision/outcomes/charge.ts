/** Charge, which is no outcome out of court, and is what a panel may put forward all the same. */
import { no, nothing } from './alike';
import { noRemedy } from './community-remedy';
import { noExport } from './export-codes';
import type { Outcome } from './outcome';
import { assumption, guidance, sources, statute } from './sources';

export const charge: Outcome = {
  key: 'charge',
  name: 'Charge, summons or postal requisition',
  disposal: 'charge',
  homeOfficeType: assumption('1', 'General knowledge, unverified'),
  exportCodes: noExport,
  from: assumption('unknown', sources.unread),
  admission: assumption('none', 'General knowledge, unverified'),
  acceptance: no,
  consent: no,
  signature: no,
  decides: [
    {
      who: 'police',
      when: 'always',
      standing: 'assumption',
      source: 'General knowledge, unverified',
    },
    {
      who: 'CPS',
      when: 'always',
      standing: 'assumption',
      source: 'General knowledge, unverified',
    },
  ],
  firstTimeEntrant: guidance('if convicted', sources.entrants),
  nonEngagement: {
    ...assumption('none', sources.ourRule),
    told: 'A court decides what happens next.',
  },
  delivers: assumption(false, sources.ourRule),
  finalisedWhen: assumption('confirmed', sources.ourRule),
  closedByTimeBar: statute(true, sources.timeLimit),
  closedAt18: no,
  administration: nothing,
  appropriateAdult: no,
  legalAdvice: no,
  communityRemedy: noRemedy,
  victimMadeAware: no,
};
