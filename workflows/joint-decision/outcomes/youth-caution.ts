/** A youth caution. */
import { adultForAll, no, twelveWeeks, voluntary } from './alike';
import { noRemedy } from './community-remedy';
import { cpsForIndictable, police } from './deciders';
import { noExport } from './export-codes';
import type { Gate, Outcome } from './outcome';
import { assumption, guidance, sources, statute } from './sources';
import { notBarred } from './time-limit';

export const youthCaution: Outcome = {
  key: 'youthCaution',
  name: 'Youth caution',
  disposal: 'youthCaution',
  homeOfficeType: guidance('2', sources.ycYjlc),
  exportCodes: noExport,
  from: assumption('unknown', sources.unread),
  admission: statute('admits', sources.cautions),
  acceptance: statute(true, sources.cautions),
  consent: guidance(false, sources.ycYjlc),
  signature: no,
  decides: [...police('statute', sources.cautions), cpsForIndictable],
  firstTimeEntrant: guidance('yes', sources.entrants),
  nonEngagement: { ...guidance('police told', sources.entrants), told: voluntary },
  delivers: assumption(
    true,
    'CDA 1998 s66ZB: the service may arrange a programme, ' +
      'and must where there was an earlier caution',
  ),
  finalisedWhen: assumption('administered', sources.ourRule),
  closedByTimeBar: notBarred,
  closedAt18: statute(true, sources.cautions),
  maxWeeks: twelveWeeks,
  administration: statute<readonly Gate[]>(
    [
      {
        key: 'sufficientEvidence',
        says: 'The constable decides there is sufficient evidence to charge',
      },
      { key: 'admission', says: 'The child admits the offence to the constable' },
      {
        key: 'notProsecutedNorConditional',
        says:
          'The constable does not consider that the child should be prosecuted ' +
          'or given a youth conditional caution',
      },
      { key: 'effectExplained', says: 'Its effect is explained in ordinary language' },
    ],
    sources.cautions,
  ),
  appropriateAdult: adultForAll,
  legalAdvice: guidance(true, sources.ycYjlc),
  communityRemedy: noRemedy,
  victimMadeAware: no,
};
