/**
 * No further action: because another is not in the public interest (outcome 21), because another
 * body acts (20), or because the child has undertaken a diversion (22).
 */
import { no, nothing, twelveWeeks, voluntary } from './alike';
import { noRemedy } from './community-remedy';
import { police } from './deciders';
import { noExport } from './export-codes';
import type { Outcome } from './outcome';
import { assumption, guidance, local, sources } from './sources';
import { notBarred } from './time-limit';

export const noFurtherActionPublicInterest: Outcome = {
  key: 'noFurtherActionPublicInterest',
  name: 'No further action: not in the public interest (outcome 21)',
  disposal: 'noFurtherAction',
  homeOfficeType: guidance('21', sources.definitions),
  exportCodes: noExport,
  from: assumption('unknown', sources.unread),
  admission: guidance('none', sources.definitions),
  acceptance: no,
  consent: guidance(false, sources.definitions),
  signature: no,
  decides: police('guidance', sources.definitions),
  firstTimeEntrant: guidance('no', sources.entrants),
  nonEngagement: {
    ...assumption('none', sources.ourRule),
    told: 'Nothing is asked of you, so there is nothing to keep to.',
  },
  delivers: assumption(false, sources.ourRule),
  finalisedWhen: assumption('confirmed', sources.ourRule),
  closedByTimeBar: notBarred,
  closedAt18: no,
  administration: nothing,
  appropriateAdult: no,
  legalAdvice: no,
  communityRemedy: noRemedy,
  victimMadeAware: local(
    true,
    'One force’s checklist: the victim, ' +
      'or the parent of a child victim, is informed and it is logged: ' +
      'https://www.cleveland.police.uk/foi-ai/cleveland-police/disclosure/2025/january/' +
      'foi-3825-outcome-21/',
  ),
};

export const otherAgencyAction: Outcome = {
  key: 'otherAgencyAction',
  name: 'No further action: action by another body (outcome 20)',
  disposal: 'noFurtherAction',
  homeOfficeType: guidance('20', sources.definitions),
  exportCodes: noExport,
  from: assumption('unknown', sources.unread),
  admission: guidance('none', sources.definitions),
  acceptance: no,
  consent: guidance(false, sources.definitions),
  signature: no,
  decides: police('guidance', sources.definitions),
  firstTimeEntrant: guidance('no', sources.entrants),
  nonEngagement: { ...assumption('police told', sources.settled), told: voluntary },
  delivers: assumption(true, 'The other body delivers it'),
  finalisedWhen: assumption(
    'other body’s action recorded',
    `${sources.settled}; the need for the action to be recorded: ${sources.definitions}`,
  ),
  closedByTimeBar: notBarred,
  closedAt18: no,
  maxWeeks: twelveWeeks,
  administration: nothing,
  appropriateAdult: no,
  legalAdvice: no,
  communityRemedy: noRemedy,
  victimMadeAware: guidance(true, sources.definitions),
};

export const diversionUndertaken: Outcome = {
  key: 'diversionUndertaken',
  name: 'No further action: diversion undertaken (outcome 22)',
  disposal: 'noFurtherAction',
  homeOfficeType: guidance('22', sources.outcome22),
  exportCodes: noExport,
  from: guidance('2019-04-01', sources.outcome22),
  admission: guidance('none', sources.outcome22),
  acceptance: guidance(false, sources.outcome22),
  consent: guidance(true, sources.definitions),
  signature: no,
  decides: police('guidance', sources.definitions),
  firstTimeEntrant: guidance('no', sources.entrants),
  nonEngagement: {
    ...guidance('police told, other options considered', sources.outcome22),
    told:
      'Taking part is your choice. ' +
      'This outcome is recorded only once the activity is done. ' +
      'If it is not, we tell the police, and they may think again about what to do.',
  },
  delivers: guidance(true, sources.outcome22),
  finalisedWhen: guidance('activity undertaken recorded', sources.outcome22),
  closedByTimeBar: notBarred,
  closedAt18: no,
  maxWeeks: local(
    12,
    'Birmingham: voluntary, up to 12 weeks: ' +
      'https://www.birminghamchildrenstrust.co.uk/info/3/information_for_professionals/39/' +
      'youth_offending_service_-_a_guide_for_young_people/4',
  ),
  administration: nothing,
  appropriateAdult: no,
  legalAdvice: no,
  communityRemedy: noRemedy,
  victimMadeAware: no,
  variants: [
    {
      name: 'Outcome 22 used as deferred prosecution',
      from: 'unknown',
      acceptance: true,
      maxWeeks: 12,
      standing: 'local',
      source: 'Birmingham: the child must take responsibility; up to 12 weeks (same page)',
    },
  ],
};
