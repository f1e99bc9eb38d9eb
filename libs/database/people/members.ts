/** Who people are, read afresh for every request: a changed role or a leaver is known at once. */
import { createHash } from 'node:crypto';
import { Clock } from '../clock/clock';
import { londonDay } from '../../domain/london';
import { TheRecord } from '../the-record';
import type { Member } from '../../domain/signed-in';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly agency: Member['agency'];
  readonly roles: Member['roles'];
  readonly disabled_at: Date | null;
  readonly stands_in_for: NonNullable<Member['standsInFor']>;
}

/** $2 is today. */
const fields = `
  m.id, m.name, m.email, m.agency, m.roles, m.disabled_at,
  coalesce(
    (
      select jsonb_agg(
        distinct jsonb_build_object(
          'id', a.member_id,
          'name', o.name,
          'roles', o.roles,
          'until', a.to_day
        )
      )
      from absence a
      join member o on o.id = a.member_id
      where a.deputy_id = m.id
        and a.ended_at is null
        and a.from_day <= $2
        and a.to_day >= $2
    ),
    '[]'
  ) stands_in_for`;
const member = (row: Row | undefined): Member | undefined =>
  row && {
    id: row.id,
    name: row.name,
    email: row.email,
    agency: row.agency,
    roles: row.roles,
    disabled: row.disabled_at !== null,
    standsInFor: row.stands_in_for,
  };

/** Tokens are kept as their hashes, so that the table lets nobody in. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export class Members {
  constructor(
    private readonly record: TheRecord,
    private readonly clock: Clock = Clock.real(),
  ) {}

  byId(id: string): Promise<Member | undefined> {
    return this.one('m.id = $1', id);
  }

  byToken(token: string): Promise<Member | undefined> {
    return this.one('m.token_hash = $1', hashOf(token));
  }

  /** The person an identity provider vouches for, by the address of theirs that it has verified. */
  byEmail(email: string): Promise<Member | undefined> {
    return this.one('lower(m.email) = lower($1)', email);
  }

  /** People who hold a role, by name: whom a form may choose. */
  async inRole(role: string): Promise<readonly Pick<Member, 'id' | 'name' | 'agency'>[]> {
    return this.record.ask(
      `select id, name, agency
       from member
       where $1 = any(roles) and disabled_at is null
       order by name, id`,
      [role],
    );
  }

  private async one(where: string, value: string): Promise<Member | undefined> {
    return member(
      (
        await this.record.ask<Row>(`select ${fields} from member m where ${where}`, [
          value,
          londonDay(this.clock.now()),
        ])
      )[0],
    );
  }
}
