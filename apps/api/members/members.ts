/** Who people are, read afresh for every request: a changed role or a leaver is known at once. */
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { TheRecord } from '../record';
import type { Member } from './member';

interface Row { readonly id: string; readonly name: string; readonly email: string; readonly agency: Member['agency']; readonly roles: Member['roles']; readonly disabled_at: Date | null }

const fields = 'id, name, email, agency, roles, disabled_at';
const member = (row: Row | undefined): Member | undefined =>
  row && { id: row.id, name: row.name, email: row.email, agency: row.agency, roles: row.roles, disabled: row.disabled_at !== null };

/** Tokens are kept as their hashes, so that the table lets nobody in. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

@Injectable()
export class Members {
  constructor(private readonly record: TheRecord) {}

  async byId(id: string): Promise<Member | undefined> {
    return member((await this.record.ask<Row>(`select ${fields} from member where id = $1`, [id]))[0]);
  }

  async byToken(token: string): Promise<Member | undefined> {
    return member((await this.record.ask<Row>(`select ${fields} from member where token_hash = $1`, [hashOf(token)]))[0]);
  }

  /** The person an identity provider vouches for, by the address of theirs that it has verified. */
  async byEmail(email: string): Promise<Member | undefined> {
    return member((await this.record.ask<Row>(`select ${fields} from member where lower(email) = lower($1)`, [email]))[0]);
  }

  /** People who hold a role, by name: whom a form may choose. */
  async inRole(role: string): Promise<readonly Pick<Member, 'id' | 'name' | 'agency'>[]> {
    return this.record.ask('select id, name, agency from member where $1 = any(roles) and disabled_at is null order by name, id', [role]);
  }
}
