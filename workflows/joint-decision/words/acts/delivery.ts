/** The work with the child. */
import type { Words } from '../../../../libs/domain/procedure';

export const delivery: Words['acts'] = {
  recordFirstContact: {
    name: 'Record the first contact',
    done: 'First contact with the child made',
  },
  recordEngagement: {
    name: 'Record a meeting or activity',
    done: 'Meeting or activity recorded',
  },
  varyConditions: {
    name: 'Vary the conditions',
    done: 'Conditions varied',
  },
  extend: {
    name: 'Give more time',
    done: 'More time given',
    about: 'How many weeks in all, from the day the work began.',
  },
  allowLonger: {
    name: 'Allow longer than the usual most',
    done: 'Longer than the usual most allowed',
    about: 'You answer for this by name. How many weeks in all.',
  },
  finish: {
    name: 'Record how the work ended',
    done: 'How the work ended recorded',
  },
  childWithdraws: {
    name: 'Record that the child withdraws',
    done: 'The child withdrew',
    about: 'A child may withdraw at any time.',
  },
  decideBreach: {
    name: 'Decide what follows',
    done: 'What follows decided',
    about: 'Look first at what the child says of why.',
  },
  finalise: {
    name: 'Finalise the outcome',
    done: 'Outcome finalised',
    about:
      'Outcomes 20 and 22 are final only once the other body’s action, ' +
      'or the activity undertaken, is recorded.',
  },
};
