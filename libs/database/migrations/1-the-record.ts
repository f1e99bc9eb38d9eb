/**
 * The record as it begins: people, referrals, cases with their journals, what is owed to the world,
 * and victims apart.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TheRecord1764000000000 implements MigrationInterface {
  name = 'TheRecord1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table member (
  id uuid primary key, name text not null, email text not null unique, agency text not null,
  roles text[] not null, managed_by uuid references member, disabled_at timestamptz,
  token_hash text unique
);
create table child (
  id uuid primary key, given_names text not null, family_name text not null,
  date_of_birth date not null, particulars jsonb not null default '{}', sounds text not null
);
create index child_birth on child (date_of_birth);
create index child_sounds on child (sounds);
create table referral (
  id uuid primary key, reference text not null unique, procedure text not null,
  source text not null, source_reference text not null, body_hash text not null,
  answers jsonb not null, child_id uuid not null references child, received_at timestamptz not null,
  received_why text not null, referrer text not null, case_id uuid not null unique,
  receipt text not null, unique (procedure, source, source_reference)
);
create index referral_referrer on referral (referrer, received_at desc);
create table case_file (
  id uuid primary key, reference text not null unique, procedure text not null,
  child_id uuid not null references child, generation integer not null default 1,
  seq integer not null default 0, version integer not null default 0,
  stages text[] not null default '{}', holder_role text, holder_member text, sitting_id uuid,
  state jsonb, received_at timestamptz not null, opened_at timestamptz, ended_at timestamptz,
  ending text, policy_version text not null, calendar_version text not null, referrer text not null
);
create index case_open on case_file (procedure, received_at) where ended_at is null;
create index case_held on case_file (holder_role, holder_member) where ended_at is null;
create index case_listed on case_file (sitting_id) where sitting_id is not null;
create index case_newest on case_file (received_at desc, id desc);
create table case_event (
  case_id uuid not null references case_file, seq integer not null check (seq > 0),
  at timestamptz not null, kind text not null, body jsonb not null, settled_at timestamptz not null,
  primary key (case_id, seq)
);
create unique index case_event_key on case_event (case_id, (body->>'key')) where kind = 'act';
create unique index case_event_rung on case_event (case_id, (body->>'id'), (body->>'rung'))
  where kind = 'rung';
create table clock (
  case_id uuid not null references case_file, id text not null, clock text not null, of_item text,
  from_at timestamptz not null, due_at timestamptz not null, last_day date, stopped_at timestamptz,
  next_rung_at timestamptz, primary key (case_id, id)
);
create index clock_running on clock (due_at) where stopped_at is null;
create index clock_rungs on clock (next_rung_at)
  where stopped_at is null and next_rung_at is not null;
create table allocation (
  case_id uuid not null references case_file, role text not null, member_id text not null,
  primary key (case_id, role)
);
create index allocation_member on allocation (member_id);
create table case_key (
  case_id uuid not null references case_file, kind text not null, value text not null,
  primary key (case_id, kind, value)
);
create index case_key_value on case_key (upper(value));
create table words (
  id uuid primary key, case_id uuid not null references case_file, text text not null,
  written_by text not null, written_at timestamptz not null
);
create table inbox (
  case_id uuid primary key references case_file, procedure text not null, run jsonb not null,
  created_at timestamptz not null, started_at timestamptz, next_attempt_at timestamptz not null,
  attempts integer not null default 0, last_error text
);
create index inbox_waiting on inbox (next_attempt_at) where started_at is null;
create table outbox (
  id uuid primary key, case_id uuid not null references case_file, seq integer not null,
  kind text not null, body jsonb not null, dedupe_key text not null unique,
  created_at timestamptz not null, next_attempt_at timestamptz not null, delivered_at timestamptz,
  attempts integer not null default 0, last_error text
);
create index outbox_waiting on outbox (next_attempt_at) where delivered_at is null;
create table notice (
  id uuid primary key, case_id uuid not null references case_file, seq integer not null,
  member_id text not null, notice text not null, clock_id text, rung text, due_at timestamptz,
  told_at timestamptz not null, read_at timestamptz, unique (case_id, seq, member_id)
);
create index notice_member on notice (member_id, told_at desc);
create table policy_version (
  procedure text not null, version text not null, body jsonb not null,
  primary key (procedure, version)
);
create table calendar_version (
  version text primary key, body jsonb not null
);
create table sitting (
  id uuid primary key, procedure text not null, day date not null, starts_at timestamptz not null,
  place text not null, chair_id text not null, closed_at timestamptz, unique (procedure, day)
);
create table duplicate_review (
  id uuid primary key, child_a uuid not null references child,
  child_b uuid not null references child, why text not null, opened_at timestamptz not null,
  decided_at timestamptz, decided_by text,
  decision text check (decision in ('linked', 'different')), unique (child_a, child_b)
);
create table demonstration (
  only_one boolean primary key default true check (only_one), shift_ms bigint not null default 0,
  target_at timestamptz, held_until timestamptz
);
create table session (
  sid varchar primary key, sess json not null, expire timestamp(6) not null
);
create index session_expire on session (expire);

create schema victims;
create table victims.victim (
  id uuid primary key, case_id uuid not null references case_file, item text not null,
  particulars jsonb not null, created_at timestamptz not null, unique (case_id, item)
);
create table victims.words (
  id uuid primary key, case_id uuid not null references case_file, text text not null,
  written_by text not null, written_at timestamptz not null
);

create function refuse_change() returns trigger language plpgsql as $$
begin raise exception 'The journal is append-only: % of % is refused', tg_op, tg_table_name; end $$;
create trigger journal_append_only before update or delete on case_event
  for each row execute function refuse_change();
create trigger journal_no_truncate before truncate on case_event
  for each statement execute function refuse_change();
-- Also where a session says that it only replays what happened elsewhere.
alter table case_event enable always trigger journal_append_only;
alter table case_event enable always trigger journal_no_truncate;
`);
  }

  async down(): Promise<void> {
    throw new Error('The first migration has no way back: to begin anew, use a new database');
  }
}
