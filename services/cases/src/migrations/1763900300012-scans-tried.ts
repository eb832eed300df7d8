import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a file that waits was last given to the virus check: one at which the check breaks off goes behind the others (security.md rule 54). */
export class ScansTried1763900300012 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE case_waiting_file ADD tried_at timestamptz`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE case_waiting_file DROP COLUMN tried_at`);
  }
}
