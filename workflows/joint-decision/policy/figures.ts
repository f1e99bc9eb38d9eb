/** Ages, numbers and weeks that the findings ask for by name. */
import type { Json } from '../../../libs/domain/form';
import type { Figure, Policy } from '../../../libs/domain/policy';
import { youthConditionalCaution } from '../outcomes/youth-conditional-caution';
import { assumption } from './sources';

const assumed = (value: Json, source = assumption.source): Figure => ({
  value,
  source,
  standing: 'assumption',
});

const { maxWeeks, weeksWithReason } = youthConditionalCaution;

export const figures: Policy['figures'] = {
  youngest: {
    value: 10,
    source:
      'Age at the offence: the age of criminal responsibility ' +
      '(Children and Young Persons Act 1933 s50)',
    standing: 'statute',
  },
  oldest: {
    value: 17,
    source: 'Age at the offence; and the child is under 18 now',
    standing: 'statute',
  },
  victimAttempts: assumed(3),
  victimChannels: assumed(2),
  deliveryWeeks: assumed(12),
  conditionalWeeks: { ...maxWeeks! },
  conditionalWeeksWithReason: { ...weeksWithReason! },
  policeFileDays: assumed(28),
  turnedOn: assumed(
    [],
    'Outcome 23 is off until this service has read ' +
      'the guidance of 12 February 2026 and turns it on',
  ),
};
