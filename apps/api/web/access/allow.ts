/**
 * What every route must say: who may call it, and what their relation to the case must be. A route
 * that says neither this nor `@Public` is denied, and fails a test.
 */
import { SetMetadata } from '@nestjs/common';
import type { Role } from '../../../../libs/domain/member';

type Relation =
  | 'no case' // tells nothing of any case
  | 'own referral' // the one in the path, `:reference`, is the member's or their police system's
  | 'the case' // the case in the path, `:id`, is one that libs/access lets the member see
  | 'own cases'; // a list, narrowed in the query to what the member may see

export interface Allowed {
  readonly roles: 'any member' | readonly Role[];
  readonly relation: Relation;
}

export const allowed = 'panel-clerk:allowed';
export const open = 'panel-clerk:public';

export const Allow = (to: Allowed) => SetMetadata(allowed, to);
/** Open to everybody, signed in or not; says why. */
export const Public = (why: string) => SetMetadata(open, why);
