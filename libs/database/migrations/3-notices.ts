/**
 * Notices that leave the service: owed to each member for themselves, at once or in a digest, kept
 * where they were refused.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Notices1764000000003 implements MigrationInterface {
  name = 'Notices1764000000003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table member
  add notices text not null default 'at once' check (notices in ('at once', 'digest'));
create index notice_unread on notice (member_id) where read_at is null;

-- 'handing' stands while it is handed over, and stays where no answer came; 'unanswered' counts how
-- often that was so.
-- 'digest_at' is an instant of the readers' clock, 'next_attempt_at' of the real one.
alter table outbox
  add member_id text, add digest_at timestamptz, add digest text,
  add handing boolean not null default false, add unanswered integer not null default 0,
  add failed_at timestamptz, add failed_why text,
  add check ((kind = 'notice') = (member_id is not null)),
  add check ((failed_at is null) = (failed_why is null)),
  add check (failed_at is null or delivered_at is null);
create index outbox_digest on outbox (digest_at)
  where kind = 'notice' and delivered_at is null and failed_at is null;
create index outbox_member on outbox (member_id) where kind = 'notice' and delivered_at is null;

-- What a demonstration would have sent: nothing leaves one.
create table demonstration_post (
  dedupe_key text primary key, name text not null, address text not null, subject text not null,
  text text not null, told_at timestamptz not null
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table demonstration_post;
delete from outbox where kind = 'notice';
alter table outbox
  drop member_id cascade, drop digest_at cascade, drop digest, drop handing, drop unanswered,
  drop failed_at cascade, drop failed_why cascade;
drop index notice_unread;
alter table member drop notices;
`);
  }
}
