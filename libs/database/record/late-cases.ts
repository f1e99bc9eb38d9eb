/** Open cases by what is due first, and the rungs that passed somebody over: the board's rows. */
import type { Case } from '../../domain/case';
import type { PassedOver } from '../../domain/entry';
import { parameters, type Ask, type Sees } from '../the-record';
import { areWanted, type WantedCases } from './wanted-cases';

export interface LateCase {
  readonly id: string;
  readonly reference: string;
  readonly procedure: string;
  readonly state: Case;
  readonly policy_version: string;
  readonly calendar_version: string;
  /** Null where the reader may not know who the child is. */
  readonly child: string | null;
  /** Ids of those to whom it is allocated, by their roles. */
  readonly workers: readonly string[];
}

/** A rung that passed somebody over, from the journal. */
export interface Over {
  readonly case_id: string;
  readonly clock: string;
  readonly rung: string;
  readonly over: readonly PassedOver[];
}

interface Wanted {
  readonly sees: Sees;
  readonly seesChild: Sees;
  readonly wanted: WantedCases;
  readonly limit: number;
}

/** SQL: a hot list, whose every row is one of hundreds and is read whole. */
export function lateCases(
  ask: Ask,
  { sees, seesChild, wanted, limit }: Wanted,
): Promise<readonly LateCase[]> {
  const { values, of } = parameters();
  return ask<LateCase>(
    `select c.id, c.reference, c.procedure, c.state, c.policy_version, c.calendar_version,
       case when ${seesChild(of)} then ch.given_names || ' ' || ch.family_name end as child,
       (
         select coalesce(array_agg(a.member_id::text order by a.role), '{}')
         from allocation a
         where a.case_id = c.id
       ) as workers
     from case_file c
     join child ch on ch.id = c.child_id
     join (
       select k.case_id, min(k.due_at) as due
       from clock k
       where k.stopped_at is null
       group by k.case_id
     ) d on d.case_id = c.id
     where c.ended_at is null
       and ${sees(of)}
       and ${areWanted(wanted, of)}
     order by d.due, c.id
     limit ${of(limit)}`,
    values,
  );
}

/** In the order of the cases, and of each journal. SQL: of all the board's cases at once. */
export const passedOverIn = (ask: Ask, cases: readonly string[]): Promise<readonly Over[]> =>
  ask<Over>(
    `select case_id::text, body->>'id' as clock, body->>'rung' as rung, body->'over' as over
     from case_event
     where kind = 'rung' and case_id = any($1) and body ? 'over'
     order by case_id, seq`,
    [cases],
  );
