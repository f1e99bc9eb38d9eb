/** Who works with the child, and what the panel agreed and followed up. */
import { every, last, type Case, type Taken } from '../../../libs/domain/case';

export const practitioner = (c: Case): string | undefined =>
  (last(c, 'reallocate')?.fields.practitioner ?? last(c, 'accept')?.fields.practitioner) as
    string | undefined;
export const closing = (c: Case): Taken | undefined => last(c, 'closeItem');
export const profile = (c: Case): Taken | undefined => last(c, 'writeProfile');
export const followUps = (c: Case): number => every(c, 'recordFollowUp').length;
