/** What every panel that sits says of a case at its sitting. */
import type { Words } from '../../../libs/domain/procedure';

export const listForSitting: Words['acts'][string] = {
  name: 'List for a sitting',
  done: 'Listed for a sitting',
};

export const openItem: Words['acts'][string] = {
  name: 'Open the item',
  done: 'Item opened',
  about: 'Say who is there. The quorum is worked out from it.',
};

export const sittingFields = {
  sitting: 'Which sitting',
  conflictsDeclared: 'Conflicts of interest declared',
} as const satisfies Words['fields'];
