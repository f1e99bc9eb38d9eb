/** The person (or police system) who asks. Taken from the session or the bearer token on every request, never from a body. */
import type { Agency, Role } from '../../../libs/domain/member';

export interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly agency: Agency;
  readonly roles: readonly Role[];
  /** Left, or suspended: let in nowhere. */
  readonly disabled: boolean;
}
