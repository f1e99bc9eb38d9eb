/** Who is on duty when the office is shut. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Duty1764000000005 implements MigrationInterface {
  name = 'Duty1764000000005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table duty (
  id uuid primary key, member_id uuid not null references member, starts_at timestamptz not null,
  ends_at timestamptz not null, recorded_by text not null, recorded_at timestamptz not null,
  ended_at timestamptz, check (ends_at > starts_at)
);
create index duty_time on duty (ends_at) where ended_at is null;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table duty');
  }
}
