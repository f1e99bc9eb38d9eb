/**
 * Why a notice was not handed over is a kind and a code, each in a column of its own. Until then it
 * was one text, which stays in last_error, for whoever runs the service. What was refused for good
 * gets its kind here; all else gets one when it is next tried, within ten minutes.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DeliveryFailures1764000000009 implements MigrationInterface {
  name = 'DeliveryFailures1764000000009';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table outbox
  add failure_kind text check (
    failure_kind in (
      'left', 'refused', 'notYet', 'timedOut', 'unreachable', 'cutOff', 'failed'
    )
  ),
  add failure_code text;
update outbox
set
  failure_kind = case failed_why when 'has left' then 'left' else 'refused' end,
  failure_code = substring(failed_why from '\\d+$'),
  last_error = failed_why
where failed_at is not null;
alter table outbox
  drop failed_why cascade,
  add check (failed_at is null or failure_kind is not null),
  add check (failure_code is null or failure_kind is not null);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table outbox add failed_why text;
update outbox
set last_error = case
  when failure_kind = 'left' then 'has left'
  when failure_kind in ('refused', 'notYet') then 'mail server said ' || failure_code
  else coalesce(failure_code, failure_kind)
end
where failure_kind is not null and last_error is null;
update outbox set failed_why = last_error where failed_at is not null;
alter table outbox
  drop failure_kind cascade, drop failure_code cascade,
  add check ((failed_at is null) = (failed_why is null));
`);
  }
}
