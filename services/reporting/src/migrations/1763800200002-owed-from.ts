import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From which day on a missing mark is owed: history before it is shown as far as the school has it (ADR 0007). */
export class OwedFrom1763800200002 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE enrolment ADD COLUMN owed_from date');
    await run.query(
      'UPDATE enrolment SET count_from = greatest(starts_on, count_from), owed_from = greatest(starts_on, count_from)',
    );
    await run.query('ALTER TABLE enrolment ALTER COLUMN owed_from SET NOT NULL');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE enrolment DROP COLUMN owed_from');
  }
}
