/** Which case opened which; and a referral that is one more trigger for a case that stands. */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Openings1764000000007 implements MigrationInterface {
  name = 'Openings1764000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table opening (
  by_case uuid not null references case_file, by_seq integer not null,
  referral_id uuid not null unique references referral, primary key (by_case, by_seq)
);
alter table referral drop constraint referral_case_id_key;
create index referral_case on referral (case_id, received_at);
update case_file set state = state || '{"openedCases": []}' where state is not null;
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop table opening;
drop index referral_case;
alter table referral add constraint referral_case_id_key unique (case_id);
`);
  }
}
