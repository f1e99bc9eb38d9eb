/** Sittings as a member may see them, and the cases listed for each. */
import type { Case } from '../../domain/case';
import type { Day } from '../../domain/london';
import { parameters, type Ask, type Parameter, type Sees } from '../the-record';

export interface SittingListed {
  readonly id: string;
  readonly procedure: string;
  readonly day: Day;
  readonly starts_at: Date;
  readonly place: string;
  readonly chair: string | null;
  readonly closed_at: Date | null;
  /** Only of cases that the reader may see: a number must not tell what a list would not. */
  readonly items: string;
}

export interface CaseListed {
  readonly id: string;
  readonly reference: string;
  readonly state: Case;
  readonly policy_version: string;
  readonly calendar_version: string;
  readonly given_names: string;
  readonly family_name: string;
}

/** More are never shown at once. */
const most = 100;

interface Coming {
  readonly today: Day;
  readonly procedures: readonly string[];
  /** The stages at which a case waits for its sitting. */
  readonly heardAt: readonly string[];
}

/** Those of today and later, and those that passed with something still to be heard. */
export function sittingsToCome(
  ask: Ask,
  sees: Sees,
  { today, procedures, heardAt }: Coming,
): Promise<readonly SittingListed[]> {
  const { values, of } = parameters();
  return ask<SittingListed>(
    `${sittings(sees, of)}
     where s.procedure = any(${of(procedures)})
       and (
         s.day >= ${of(today)}
         or exists (
           select 1 from case_file u
           where u.sitting_id = s.id and u.ended_at is null and u.stages && ${of(heardAt)}
         )
       )
     order by s.day, s.starts_at
     limit ${most}`,
    values,
  );
}

export async function sittingListed(
  ask: Ask,
  sees: Sees,
  id: string,
): Promise<SittingListed | undefined> {
  const { values, of } = parameters();
  const [row] = await ask<SittingListed>(
    `${sittings(sees, of)}
     where s.id = ${of(id)}`,
    values,
  );
  return row;
}

/** The cases of one sitting that the reader may see, first received first. SQL: access is text. */
export function casesListed(ask: Ask, sees: Sees, sitting: string): Promise<readonly CaseListed[]> {
  const { values, of } = parameters();
  return ask<CaseListed>(
    `select c.id, c.reference, c.state, c.policy_version, c.calendar_version,
       ch.given_names, ch.family_name
     from case_file c
     join child ch on ch.id = c.child_id
     where c.sitting_id = ${of(sitting)}
       and c.state is not null
       and ${sees(of)}
     order by c.received_at, c.id`,
    values,
  );
}

// SQL: the cases are counted by what the reader may see, in the one statement.
const sittings = (sees: Sees, of: Parameter) => `
     select s.id::text, s.procedure, s.day::text, s.starts_at, s.place, s.closed_at,
       m.name as chair,
       (select count(*) from case_file c where c.sitting_id = s.id and ${sees(of)}) as items
     from sitting s
     left join member m on m.id = s.chair_id`;
