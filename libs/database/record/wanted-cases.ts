/** Which open cases of many somebody wants to see, as a query's predicate. */
import { agencyOf, roles, type Holder, type Role } from '../../domain/member';
import type { Parameter } from '../the-record';

export interface WantedCases {
  readonly reader: { readonly id: string; readonly roles: readonly Role[] };
  readonly panel: string | undefined;
  /** Who has the case. */
  readonly with: Holder | undefined;
  /** Somebody to whom it is allocated. */
  readonly worker: string | undefined;
  /** The manager of somebody to whom it is allocated. */
  readonly team: string | undefined;
  /** Only what may wait for the reader, or for their word. */
  readonly mine: boolean;
}

/**
 * The predicate over `case_file c`. Of who has it, and of what is mine, the tables know only what
 * cannot be left out: the rest is told from the cases that remain.
 */
export function areWanted(wanted: WantedCases, of: Parameter): string {
  const { reader, panel, with: holder, worker, team, mine } = wanted;
  const conditions = [
    'true',
    panel !== undefined && `c.procedure = ${of(panel)}`,
    worker !== undefined && isAllocatedTo(worker, of),
    team !== undefined && isOfTeam(team, of),
    holder !== undefined && mayBeWith(holder, of),
    mine && mayBeMine(reader, of),
  ];
  return conditions.filter((one) => one !== false).join('\n and ');
}

const isAllocatedTo = (worker: string, of: Parameter): string => `exists (
  select 1 from allocation w
  where w.case_id = c.id and w.member_id = ${of(worker)}
)`;

const isOfTeam = (manager: string, of: Parameter): string => `exists (
  select 1 from allocation w
  join member t on t.id = w.member_id
  where w.case_id = c.id and t.managed_by = ${of(manager)}
)`;

/** Where a clock of it stands still, it may be with anybody. */
function mayBeWith(holder: Holder, of: Parameter): string {
  if (holder === 'nobody') return 'c.holder_role is null';
  const acting = (Object.keys(roles) as Role[]).filter((role) => agencyOf(role) === holder);
  return `(
    c.holder_role = any(${of(acting)})
    or exists (
      select 1 from clock p
      where p.case_id = c.id and p.stopped_at is null and p.paused_until is not null
    )
  )`;
}

/** Nobody's word is waited for who was told of no clock. */
const mayBeMine = ({ id, roles: held }: WantedCases['reader'], of: Parameter): string => `(
  c.holder_role = any(${of(held)})
  or c.holder_member = ${of(id)}
  or exists (
    select 1 from notice n
    where n.case_id = c.id and n.member_id = ${of(id)} and n.rung is not null
  )
)`;
