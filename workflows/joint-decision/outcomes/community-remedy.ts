/**
 * What is recorded about the victim and the community remedy document, before conditions are set.
 */
import type { Gate } from './outcome';
import { sources, statute } from './sources';

export const remedy = statute<readonly Gate[]>(
  [
    {
      key: 'officersEfforts',
      says: 'The officer’s efforts to hear the victim, the community remedy document included',
    },
    {
      key: 'actionAskedFor',
      says: 'The action the victim asked for from the community remedy document',
    },
    {
      key: 'reasonForDeparting',
      says: 'The reason, where that action was not offered or attached',
    },
  ],
  sources.remedy,
);

export const noRemedy = statute<readonly Gate[]>([], sources.remedy);
