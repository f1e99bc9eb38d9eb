/**
 * Cases of children who are said to have been together: one names the other, or both have one crime
 * number. Only those that the reader may see.
 */
import { parameters, type Ask, type Sees } from '../the-record';

export interface LinkedCase {
  readonly id: string;
  readonly reference: string;
}

/** SQL: each side may name the other in either of two ways, and one statement asks all of them. */
export function linkedTo(
  ask: Ask,
  { id, reference }: LinkedCase,
  sees: Sees,
): Promise<readonly LinkedCase[]> {
  const { values, of } = parameters();
  const [mine, name] = [of(id), of(reference.toUpperCase())];
  return ask<LinkedCase>(
    `select c.id, c.reference
     from case_file c
     where c.id <> ${mine}
       and ${sees(of)}
       and (
         exists (
           select 1 from case_key a
           join case_key b on upper(a.value) = upper(b.value)
           where a.case_id = ${mine}
             and b.case_id = c.id
             and (
               'coAccused' in (a.kind, b.kind)
               or (a.kind = 'crimeNumber' and b.kind = 'crimeNumber')
             )
         )
         or exists (
           select 1 from case_key k
           where k.kind = 'coAccused'
             and (
               (k.case_id = ${mine} and upper(k.value) = upper(c.reference))
               or (k.case_id = c.id and upper(k.value) = ${name})
             )
         )
       )
     order by c.received_at, c.reference
     limit 20`,
    values,
  );
}
