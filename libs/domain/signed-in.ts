/**
 * The person (or police system) who asks. Taken from the session or the bearer token on every
 * request, never from a body.
 */
import type { Day } from './london';
import type { Agency, Role } from './member';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly agency: Agency;
  readonly roles: readonly Role[];
  /** Left, or suspended: let in nowhere. */
  readonly disabled: boolean;
  /** Those who are away today and whose deputy this member is. */
  readonly standsInFor?: readonly {
    readonly id: string;
    readonly name: string;
    readonly roles: readonly Role[];
    readonly until: Day;
  }[];
}
