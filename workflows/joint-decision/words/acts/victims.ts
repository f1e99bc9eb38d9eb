/** Hearing from a victim. */
import type { Words } from '../../../../libs/domain/procedure';

export const victims: Words['acts'] = {
  recordVictimAttempt: {
    name: 'Record an attempt to reach a victim',
    done: 'Attempt to reach a victim recorded',
  },
  recordVictimConsent: {
    name: 'Record whether a victim agrees to contact',
    done: 'Victim’s consent to contact recorded',
  },
  recordVictimViews: {
    name: 'Record what a victim says',
    done: 'Victim’s views recorded',
    about: 'In the victim’s own words, and what they would like to happen.',
  },
  recordVictimStatus: {
    name: 'Record where a victim stands',
    done: 'Where a victim stands recorded',
    about: 'The panel can decide nothing before this is known for every victim.',
  },
};
