/**
 * Ids of the records that are of one child with this one: itself, those with the same name and
 * birth date, and those that a manager has linked; never one that a manager has said is another
 * child. A query of SQL; `child` is an expression for the id.
 */
export const sameChildren = (child: string): string => `(
  select k.id
  from child me
  join child k
    on k.date_of_birth = me.date_of_birth
    and lower(k.given_names) = lower(me.given_names)
    and lower(k.family_name) = lower(me.family_name)
  where me.id = ${child}
  union
  ${reviewed(child, 'linked')}
) except (
  ${reviewed(child, 'different')}
)`;

const reviewed = (child: string, decision: 'linked' | 'different'): string => `
  select child_b
  from duplicate_review
  where child_a = ${child} and decision = '${decision}'
  union
  select child_a
  from duplicate_review
  where child_b = ${child} and decision = '${decision}'`;
