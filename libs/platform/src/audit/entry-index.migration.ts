import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The primary key is read backwards as well: an index of the same column the other way round was a write more for every act, for nothing. */
export class DropEntryNewestFirst1763900400001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`DROP INDEX entry_newest_first`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`CREATE INDEX entry_newest_first ON entry (id DESC)`);
  }
}
