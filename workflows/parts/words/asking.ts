/** Questions that several panels ask in the same words, each where it needs them. */
import type { Label } from '../../../libs/domain/procedure';

export const whoAsks = 'Who asks for it';
export const why: Label = { label: 'Why', as: 'reason' };
export const turns18 = 'Turns 18 on';
export const language = 'Language spoken at home';
export const childsWords = 'What the child says';
export const familysView = 'What the family says';

/** Answers of a question that somebody may be unable to answer. */
export const yesNoOrNotKnown = { yes: 'Yes', no: 'No', notKnown: 'Not known' } as const;
