/**
 * Clocks keep the instant they were armed with beside the present one; people are away, and others
 * stand in for them; a service announces days on which nobody works.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Clocks1764000000002 implements MigrationInterface {
  name = 'Clocks1764000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table clock add column original_at timestamptz, add column paused_until timestamptz;
update clock set original_at = due_at;
alter table clock alter column original_at set not null;
-- The same for the state that pages read; the journal says it already.
update case_file
set state = jsonb_set(
  state, '{clocks}',
  (
    select coalesce(jsonb_agg(k || jsonb_build_object('original', k->'due'->'at') order by n), '[]')
    from jsonb_array_elements(state->'clocks') with ordinality as k(k, n)
  )
)
where state is not null;
create table absence (
  id uuid primary key, member_id uuid not null references member, from_day date not null,
  to_day date not null check (to_day >= from_day),
  deputy_id uuid references member check (deputy_id <> member_id), recorded_by text not null,
  recorded_at timestamptz not null, ended_at timestamptz
);
create index absence_member on absence (member_id, to_day) where ended_at is null;
create table closed_day (
  day date primary key, name text not null,
  kind text not null check (kind in ('bank holiday', 'closure')), announced_by text not null,
  announced_at timestamptz not null
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table closed_day; drop table absence; alter table clock drop column original_at, ' +
        'drop column paused_until',
    );
  }
}
