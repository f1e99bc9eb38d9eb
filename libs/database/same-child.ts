/**
 * Whether two records, `k` and `me`, are of one child: the same record, one with the same name and birth date, or one that a
 * manager has linked; never one that a manager has said is another child. A condition of SQL, without parameters.
 */
const reviewed = (decision: 'linked' | 'different'): string =>
  `exists (select 1 from duplicate_review d where d.decision = '${decision}' and ((d.child_a = k.id and d.child_b = me.id) or (d.child_a = me.id and d.child_b = k.id)))`;

export const sameChild = `(k.id = me.id or (k.date_of_birth = me.date_of_birth and lower(k.given_names) = lower(me.given_names) and lower(k.family_name) = lower(me.family_name)) or ${reviewed('linked')})
  and not ${reviewed('different')}`;
