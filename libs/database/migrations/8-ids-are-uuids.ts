/**
 * Ids of members are kept as what they are, so that they can be joined by their index. Where rows
 * are written in every settlement (notices, deliveries, allocations, holders) there is no foreign
 * key: it would look each member up again, who was read from the record in the same transaction.
 * Who referred stays text, since the clerk refers too; and so does who wrote a text.
 */
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [table, column] */
const written = [
  ['notice', 'member_id'],
  ['outbox', 'member_id'],
  ['allocation', 'member_id'],
  ['case_file', 'holder_member'],
] as const;
const known = [
  ['sitting', 'chair_id'],
  ['absence', 'recorded_by'],
  ['duty', 'recorded_by'],
  ['closed_day', 'announced_by'],
  ['duplicate_review', 'decided_by'],
] as const;

export class IdsAreUuids1764000000008 implements MigrationInterface {
  name = 'IdsAreUuids1764000000008';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column] of [...written, ...known])
      await runner.query(`
        alter table ${table} alter column ${column} type uuid using ${column}::uuid`);
    for (const [table, column] of known)
      await runner.query(`
        alter table ${table} add foreign key (${column}) references member`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, column] of known)
      await runner.query(`
        alter table ${table} drop constraint ${table}_${column}_fkey`);
    for (const [table, column] of [...written, ...known])
      await runner.query(`
        alter table ${table} alter column ${column} type text using ${column}::text`);
  }
}
