/** Deciding, telling, and giving the outcome. */
import type { Words } from '../../../../libs/domain/procedure';

export const decision: Words['acts'] = {
  confirm: {
    name: 'Confirm the outcome',
    done: 'Outcome confirmed',
    about:
      'The decision is yours, or the CPS’s. Where it departs from the recommendation, say why.',
  },
  tellVictim: {
    name: 'Record that a victim is told',
    done: 'Victim told of the decision',
  },
  tellChild: {
    name: 'Record that the child and carer are told',
    done: 'Child and carer told of the decision',
    about: 'In plain words, with what follows if the child does not take part.',
  },
  recordRemedy: {
    name: 'Record a victim’s wishes on the community remedy',
    done: 'Victim’s wishes on the community remedy recorded',
    about:
      'Before conditions are set: your efforts to hear this victim, ' +
      'what they asked for from the community remedy document, ' +
      'and the reason for departing from it.',
  },
  administer: {
    name: 'Give the outcome to the child',
    done: 'Outcome given to the child',
    about: 'For one offence at a time. Everything the outcome asks for must be so.',
  },
};
