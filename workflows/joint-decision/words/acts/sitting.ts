/** At a sitting, and where agencies differ. */
import type { Words } from '../../../../libs/domain/procedure';
import { listForSitting } from '../../../parts/words/sitting';

export const sitting: Words['acts'] = {
  listForSitting,
  openItem: {
    name: 'Open this item',
    done: 'Item opened',
    about:
      'Record who is here. ' +
      'Whether the panel can decide is judged on this. ' +
      'Open it again to put the roll right.',
  },
  takePosition: {
    name: 'Take a position',
    done: 'Position taken',
    about:
      'Your agency’s position, for each offence. ' +
      'It can change, with a reason, until the chair closes the item.',
  },
  closeItem: {
    name: 'Close with a recommendation',
    done: 'Panel’s recommendation recorded',
    about:
      'What the panel recommends for each offence. ' +
      'Positions that differ stay as they were said, ' +
      'and a named person then decides which goes forward.',
  },
  defer: {
    name: 'Defer to another sitting',
    done: 'Deferred to another sitting',
  },
  resolve: {
    name: 'Settle the difference',
    done: 'View on the difference recorded',
    about:
      'Choose what goes forward to the police from what was put forward, and say why. ' +
      'The chair and the police decision-maker settle it by saying the same; ' +
      'if they differ, or their days are over, the service manager decides, ' +
      'and then the Head of Service.',
  },
};
