/**
 * What of the board somebody wants to see, from an address; and as far as the tables know it, as a
 * query’s predicate.
 */
import { agencyOf, holders, roles, type Holder, type Role } from '../../../libs/domain/member';
import type { Procedures } from '../../../libs/database/the-record';
import { isId } from '../web/access/reached';
import type { Member } from '../../../libs/domain/signed-in';
import { Faults } from '../../../libs/intake/not-taken';

export interface Filters {
  /** A procedure’s name. */
  readonly panel?: string;
  /** Who has the case. */
  readonly with?: Holder;
  /** Somebody to whom it is allocated. */
  readonly worker?: string;
  /** The manager of somebody to whom it is allocated. */
  readonly team?: string;
  /** What waits for me, or for my word. */
  readonly mine?: true;
}

const isHolder = (text: string): text is Holder => Object.hasOwn(holders, text);

/** Left out and empty are the same. Throws Faults with all that cannot be read. */
export function filtersOf(
  query: { readonly [name: string]: unknown },
  procedures: Procedures,
): Filters {
  const said = (name: string) =>
    typeof query[name] === 'string' && query[name].trim() !== '' ? query[name].trim() : undefined;
  const faults: { pointer: string; fault: string; said: string }[] = [];
  const must = (name: string, fits: (text: string) => boolean, fault: string) => {
    const text = said(name);
    if (text !== undefined && !fits(text))
      faults.push({ pointer: `/${name}`, fault, said: `${name} ${fault}` });
    return text;
  };
  const panel = must(
    'panel',
    (text) => procedures.named(text) !== undefined,
    'must be the name of a panel',
  );
  const holder = must('with', isHolder, `must be one of: ${Object.keys(holders).join(', ')}`);
  const worker = must('worker', isId, 'must be the id of a member');
  const team = must('team', isId, 'must be the id of a manager');
  const mine = must('mine', (text) => text === 'yes' || text === 'no', 'must be yes or no');
  if (faults.length > 0) throw new Faults(faults);
  return {
    ...(panel === undefined ? {} : { panel }),
    ...(holder === undefined ? {} : { with: holder as Holder }),
    ...(worker === undefined ? {} : { worker }),
    ...(team === undefined ? {} : { team }),
    ...(mine === 'yes' ? { mine: true } : {}),
  };
}

/** The same as the end of an address: '?panel=…', or nothing. */
export const asQuery = (filters: Filters): string => {
  const said = Object.entries(filters).map(([name, value]): [string, string] => [
    name,
    value === true ? 'yes' : String(value),
  ]);
  return said.length === 0 ? '' : `?${new URLSearchParams(said).toString()}`;
};

/**
 * The predicate over `case_file c`. Of who has it, and of what is mine, the tables know only what
 * cannot be left out: the rest is told from the cases that remain.
 */
export function whereFiltered(
  { panel, with: holder, worker, team, mine }: Filters,
  member: Member,
  of: (value: unknown) => string,
): string {
  const acting = (Object.keys(roles) as Role[]).filter((role) => agencyOf(role) === holder);
  return [
    'true',
    ...(panel === undefined ? [] : [`c.procedure = ${of(panel)}`]),
    ...(worker === undefined
      ? []
      : [
          `exists (select 1 from allocation w where w.case_id = c.id and w.member_id = ${of(worker)})`,
        ]),
    ...(team === undefined
      ? []
      : [
          `exists (select 1 from allocation w join member t on t.id = w.member_id where w.case_id = c.id and t.managed_by = ${of(team)})`,
        ]),
    ...(holder === undefined
      ? []
      : holder === 'nobody'
        ? ['c.holder_role is null']
        : [
            `(c.holder_role = any(${of(acting)}) or exists (select 1 from clock p where p.case_id = c.id and p.stopped_at is null and p.paused_until is not null))`,
          ]),
    ...(mine
      ? [
          `(c.holder_role = any(${of(member.roles)}) or c.holder_member = ${of(member.id)} or exists (select 1 from notice n where n.case_id = c.id and n.member_id = ${of(member.id)} and n.rung is not null))`,
        ]
      : []),
  ].join(' and ');
}
