/**
 * Deferred prosecution (outcome 23): known from secondary sources alone, and so off until a service
 * has read the guidance and turns it on.
 */
import { adultForAll, no, twelveWeeks } from './alike';
import { noRemedy } from './community-remedy';
import type { Gate, Outcome } from './outcome';
import { assumption, sources } from './sources';
import { barred } from './time-limit';

export const deferredProsecution: Outcome = {
  key: 'deferredProsecution',
  name: 'Deferred prosecution (outcome 23)',
  disposal: 'deferredProsecution',
  offUntilTurnedOn: true,
  homeOfficeType: assumption('23', sources.outcome23),
  from: assumption('2026-02-12', sources.outcome23),
  exportCodes: [
    {
      from: '2026-02-12',
      schema: 'Until Schema 12 (2027/28)',
      legalOutcome: 'Reprimand',
      disposalType: 'Reprimand',
      standing: 'assumption',
      source:
        'Interim mapping, not live in case systems; its last day is not given: ' +
        'https://help-accesscoreplus.theaccessgroup.com/en/articles/' +
        '15052912-record-outcome-23-and-youth-diversion-orders-in-core',
    },
  ],
  admission: assumption('none', sources.outcome23),
  acceptance: assumption(false, sources.outcome23),
  consent: assumption(true, sources.outcome23),
  signature: assumption(false, sources.unread),
  decides: [
    { who: 'police', when: 'always', standing: 'assumption', source: sources.outcome23 },
    { who: 'CPS', when: 'always', standing: 'assumption', source: sources.outcome23 },
  ],
  firstTimeEntrant: assumption('unknown', 'Not expected to count, unverified'),
  nonEngagement: {
    ...assumption('prosecution decision taken up again', sources.outcome23),
    told:
      'The police wait while you do what was agreed. ' +
      'If you do not, they take up again the decision whether to take you to court.',
  },
  delivers: assumption(true, sources.outcome23),
  finalisedWhen: assumption('conditions completed', sources.outcome23),
  closedByTimeBar: barred,
  closedAt18: no,
  maxWeeks: twelveWeeks,
  administration: assumption<readonly Gate[]>(
    [{ key: 'conditionsAgreed', says: 'The child agrees the conditions' }],
    sources.outcome23,
  ),
  appropriateAdult: adultForAll,
  legalAdvice: assumption(true, sources.ourRule),
  communityRemedy: noRemedy,
  victimMadeAware: no,
};
