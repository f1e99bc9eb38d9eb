/** Two records that may be one child, side by side, and what was decided of them. */
import type { Ask } from '../the-record';
import { DuplicateReview } from './duplicate-review';

type Decision = DuplicateReview['decision'];

export interface RecordOfChild {
  readonly id: string;
  readonly given_names: string;
  readonly family_name: string;
  readonly born: string;
  readonly referrals: readonly { readonly reference: string; readonly at: string }[];
}
export interface ReviewRow {
  readonly id: string;
  readonly why: string;
  readonly opened_at: Date;
  readonly decision: Decision;
  readonly decided_at: Date | null;
  readonly decided: string | null;
  readonly one: RecordOfChild;
  readonly other: RecordOfChild;
}

/** Those to be decided first, then the newest. */
export const reviewsOfDuplicates = (ask: Ask): Promise<readonly ReviewRow[]> =>
  ask<ReviewRow>(
    `${reviews}
     order by d.decision is not null, d.opened_at desc, d.id
     limit 200`,
  );

export async function reviewOfDuplicate(ask: Ask, id: string): Promise<ReviewRow | undefined> {
  const [row] = await ask<ReviewRow>(
    `${reviews}
     where d.id = $1`,
    [id],
  );
  return row;
}

/** Whoever else would decide it waits until this transaction is over. */
export async function holdReview(ask: Ask, id: string): Promise<void> {
  await ask.manager.findOne(DuplicateReview, {
    select: { id: true },
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
}

export async function decideReview(
  ask: Ask,
  id: string,
  decided: Pick<DuplicateReview, 'decision' | 'decidedAt' | 'decidedBy'>,
): Promise<void> {
  await ask.manager.update(DuplicateReview, { id }, decided);
}

/**
 * Referrals of one of these records whose case is of the other. SQL: a referral may be written
 * before its case, so there is no relation.
 */
export const referralsAcross = (
  ask: Ask,
  children: readonly string[],
): Promise<readonly { readonly id: string; readonly case_id: string }[]> =>
  ask(
    `select r.id, r.case_id
     from referral r
     join case_file c on c.id = r.case_id
     where r.child_id <> c.child_id
       and r.child_id = any($1)
       and c.child_id = any($1)
     order by r.received_at`,
    [children],
  );

const child = (column: 'child_a' | 'child_b') => `(
       select json_build_object(
         'id', ch.id,
         'given_names', ch.given_names,
         'family_name', ch.family_name,
         'born', ch.date_of_birth,
         'referrals', (
           select coalesce(
             json_agg(
               json_build_object('reference', r.reference, 'at', r.received_at)
               order by r.received_at
             ),
             '[]'
           )
           from referral r
           where r.child_id = ch.id
         )
       )
       from child ch
       where ch.id = d.${column}
     )`;

// SQL: both children with all their referrals, in one statement and one row.
const reviews = `
     select d.id, d.why, d.opened_at, d.decision, d.decided_at, m.name as decided,
       ${child('child_a')} as one,
       ${child('child_b')} as other
     from duplicate_review d
     left join member m on m.id = d.decided_by`;
