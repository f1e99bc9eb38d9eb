/** A way to be let in to a case, as data, and whether it holds of what the record says. */
import type { Agency, Role } from '../domain/member';

/** The member who asks, as the record knows them at this moment. */
export interface Asking {
  readonly id: string;
  readonly agency: Agency;
  readonly roles: readonly Role[];
  readonly disabled: boolean;
  /**
   * Those who are away today and have named this member to stand in for them, each with the roles
   * they have.
   */
  readonly standsInFor?: readonly { readonly id: string; readonly roles: readonly Role[] }[];
}

/** What the record says of a case, as far as access depends on it. */
export interface CaseRecord {
  readonly procedure: string;
  readonly referrer: string;
  readonly referredBy: Agency;
  readonly stages: readonly string[];
  readonly listed: boolean;
  readonly allocations: readonly { readonly role: Role; readonly member: string }[];
}

/** One way to be let in. Several are alternatives. */
export type Condition =
  | {
      readonly relation: 'referrer';
      readonly member: string;
      readonly procedures: readonly string[];
    }
  | { readonly relation: 'allocated'; readonly member: string; readonly roles: readonly Role[] }
  | { readonly relation: 'listed'; readonly procedures: readonly string[] }
  | {
      readonly relation: 'to be listed';
      readonly procedure: string;
      readonly stages: readonly string[];
    }
  | {
      readonly relation: 'nobody’s yet';
      readonly procedure: string;
      readonly stages: readonly string[];
      readonly role: Role;
    }
  | { readonly relation: 'referred by the police'; readonly procedures: readonly string[] }
  | { readonly relation: 'service' };

export function holds(condition: Condition, record: CaseRecord): boolean {
  switch (condition.relation) {
    case 'referrer':
      return (
        record.referrer === condition.member && condition.procedures.includes(record.procedure)
      );
    case 'allocated':
      return record.allocations.some(
        ({ role, member }) => member === condition.member && condition.roles.includes(role),
      );
    case 'listed':
      return record.listed && condition.procedures.includes(record.procedure);
    case 'to be listed':
      return (
        record.procedure === condition.procedure &&
        record.stages.some((stage) => condition.stages.includes(stage))
      );
    case 'nobody’s yet':
      return (
        record.procedure === condition.procedure &&
        record.stages.some((stage) => condition.stages.includes(stage)) &&
        !record.allocations.some(({ role }) => role === condition.role)
      );
    case 'referred by the police':
      return record.referredBy === 'police' && condition.procedures.includes(record.procedure);
    case 'service':
      return true;
  }
}
