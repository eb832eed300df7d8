import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days between the first and the last that count on which the child was not in care: nothing is counted of them (VS-22, ADR 0008). */
export class Gaps1763800200003 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE enrolment ADD COLUMN gaps jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE enrolment DROP COLUMN gaps');
  }
}
