/** The list of cases that somebody may see, newest first. Pages by key, never by offset. */
import type { Role } from '../../domain/member';
import { parameters, type Ask, type Parameter, type Sees } from '../the-record';

export interface ListedCase {
  readonly id: string;
  readonly reference: string;
  readonly procedure: string;
  readonly stages: readonly string[];
  readonly received_at: Date;
  readonly ending: string | null;
  readonly holder_role: Role | null;
  readonly holder_member: string | null;
  /** Null where the reader may not know who the child is. */
  readonly child: string | null;
}

interface Wanted {
  readonly sees: Sees;
  readonly seesChild: Sees;
  /** A reference of the case, of a referral that came to it, or a key it is found by. */
  readonly search: string | undefined;
  /** The last case of the page before. */
  readonly after: readonly [received: Date, id: string] | undefined;
  readonly limit: number;
}

/** SQL: a hot list, one statement with the child's name in it only for who may know it. */
export function listedCases(
  ask: Ask,
  { sees, seesChild, search, after, limit }: Wanted,
): Promise<readonly ListedCase[]> {
  const { values, of } = parameters();
  const conditions = [
    sees(of),
    ...(search === undefined ? [] : [isFoundBy(search, of)]),
    ...(after === undefined ? [] : [`(c.received_at, c.id) < (${of(after[0])}, ${of(after[1])})`]),
  ];
  return ask<ListedCase>(
    `select c.id, c.reference, c.procedure, c.stages, c.received_at, c.ending,
       c.holder_role, c.holder_member,
       case when ${seesChild(of)} then ch.given_names || ' ' || ch.family_name end as child
     from case_file c
     join child ch on ch.id = c.child_id
     where ${conditions.join(' and ')}
     order by c.received_at desc, c.id desc
     limit ${of(limit)}`,
    values,
  );
}

/** Never by what a co-accused is called: that key is of another child. */
function isFoundBy(search: string, of: Parameter): string {
  const wanted = of(search.trim().toUpperCase());
  return `(
    upper(c.reference) = ${wanted}
    or exists (
      select 1 from case_key k
      where k.case_id = c.id and k.kind <> 'coAccused' and upper(k.value) = ${wanted}
    )
    or exists (
      select 1 from referral f
      where f.case_id = c.id and upper(f.reference) = ${wanted}
    )
  )`;
}
