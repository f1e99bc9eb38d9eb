/** What a member has referred, and how far it is. */
import type { Case } from '../../domain/case';
import { parameters, type Ask } from '../the-record';

export interface Referred {
  readonly reference: string;
  readonly source_reference: string;
  readonly procedure: string;
  readonly received_at: Date;
  readonly case_id: string;
  /** As it was signed. */
  readonly receipt: string;
  readonly given_names: string;
  readonly family_name: string;
  readonly stages: readonly string[];
  readonly ending: string | null;
  readonly crimes: readonly string[];
  /** Null until the clerk has opened the case. */
  readonly state: Case | null;
}

/** Most that a list shows. */
const most = 200;

/**
 * Newest first; `search` is a crime number, a reference or a source reference. SQL: each row brings
 * its crime numbers as an array, and is found by any key of its case but a co-accused's.
 */
export function referredBy(
  ask: Ask,
  member: string,
  search: string | undefined,
): Promise<readonly Referred[]> {
  const { values, of } = parameters();
  const conditions = [`r.referrer = ${of(member)}`];
  if (search) {
    const wanted = of(search.trim().toUpperCase());
    conditions.push(
      `(upper(r.reference) = ${wanted} or exists (
         select 1 from case_key k
         where k.case_id = c.id and k.kind <> 'coAccused' and upper(k.value) = ${wanted}
       ))`,
    );
  }
  return ask<Referred>(
    `${referred}
     where ${conditions.join(' and ')}
     order by r.received_at desc, r.reference
     limit ${of(most)}`,
    values,
  );
}

/** One of them by its reference; undefined where it is another's. */
export async function oneReferredBy(
  ask: Ask,
  member: string,
  reference: string,
): Promise<Referred | undefined> {
  const [found] = await ask<Referred>(`${referred} where r.reference = $1 and r.referrer = $2`, [
    reference,
    member,
  ]);
  return found;
}

const referred = `
  select
    r.reference,
    r.source_reference,
    r.procedure,
    r.received_at,
    r.case_id,
    r.receipt,
    ch.given_names,
    ch.family_name,
    c.stages,
    c.ending,
    c.state,
    array(
      select k.value from case_key k
      where k.case_id = c.id and k.kind = 'crimeNumber'
      order by k.value
    ) as crimes
  from referral r
    join case_file c on c.id = r.case_id
    join child ch on ch.id = r.child_id`;
