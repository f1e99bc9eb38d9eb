/**
 * Who is at work, by real time, for those who watch: nobody else could tell from the record that a
 * worker is away.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Heartbeats1764000000004 implements MigrationInterface {
  name = 'Heartbeats1764000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create table heartbeat (
  part text primary key, beat_at timestamptz not null, temporal_at timestamptz
);
`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table heartbeat');
  }
}
