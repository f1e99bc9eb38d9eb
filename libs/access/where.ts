/**
 * The same conditions as a query's predicate, so that a list can never show what a page would
 * refuse. Text for PostgreSQL; values always as parameters.
 */
import type { Condition } from './condition';

/**
 * A predicate over `case_file` under the name `c`. `parameter` takes a value and gives its
 * placeholder.
 */
export function whereReached(
  conditions: readonly Condition[],
  parameter: (value: unknown) => string,
): string {
  if (conditions.length === 0) return 'false';
  return `(${conditions.map((condition) => sql(condition, parameter)).join(' or ')})`;
}

function sql(condition: Condition, parameter: (value: unknown) => string): string {
  switch (condition.relation) {
    case 'referrer':
      return (
        `(c.referrer = ${parameter(condition.member)} and c.procedure = ` +
        `any(${parameter(condition.procedures)}))`
      );
    case 'allocated':
      return (
        'exists (select 1 from allocation a where a.case_id = c.id and ' +
        `a.member_id = ${parameter(condition.member)} and ` +
        `a.role = any(${parameter(condition.roles)}))`
      );
    case 'listed':
      return `(c.sitting_id is not null and c.procedure = any(${parameter(condition.procedures)}))`;
    case 'to be listed':
      return (
        `(c.procedure = ${parameter(condition.procedure)} and c.stages && ` +
        `${parameter(condition.stages)})`
      );
    case 'nobody’s yet':
      return (
        `(c.procedure = ${parameter(condition.procedure)} and ` +
        `c.stages && ${parameter(condition.stages)} and ` +
        'not exists (select 1 from allocation a where a.case_id = c.id and ' +
        `a.role = ${parameter(condition.role)}))`
      );
    case 'referred by the police':
      return (
        `(c.procedure = any(${parameter(condition.procedures)}) and ` +
        "c.referrer in (select r.id::text from member r where r.agency = 'police'))"
      );
    case 'service':
      return 'true';
  }
}
