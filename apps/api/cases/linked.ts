/**
 * Cases of children who are said to have been together: one names the other, or both have one crime
 * number. Only those that the member may see.
 */
import type { Member } from '../../../libs/domain/signed-in';
import type { Reached } from '../web/access/reached';
import { parameters, type Ask } from '../../../libs/database/the-record';

export interface Linked {
  readonly id: string;
  readonly reference: string;
}

export function linkedTo(
  ask: Ask,
  reached: Reached,
  member: Member,
  { id, reference }: Linked,
): Promise<readonly Linked[]> {
  const { values, of } = parameters();
  const [mine, name] = [of(id), of(reference.toUpperCase())];
  return ask<Linked>(
    `select c.id, c.reference from case_file c where c.id <> ${mine} and ${reached.where(member, 'case', of)} and (
       exists (select 1 from case_key a join case_key b on upper(a.value) = upper(b.value) where a.case_id = ${mine} and b.case_id = c.id
         and ('coAccused' in (a.kind, b.kind) or (a.kind = 'crimeNumber' and b.kind = 'crimeNumber')))
       or exists (select 1 from case_key k where k.kind = 'coAccused' and ((k.case_id = ${mine} and upper(k.value) = upper(c.reference)) or (k.case_id = c.id and upper(k.value) = ${name}))))
     order by c.received_at, c.reference limit 20`,
    values,
  );
}
