import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An authority may have the last school year's marks collected too, where a list did not say since when a child is at its school (VS-22, ADR 0007). */
export class CollectHistory1763800100003 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE collection_state ADD COLUMN history_from date');
    await run.query('ALTER TABLE school_link ADD COLUMN agreed_from date');
    await run.query('ALTER TABLE enrolment ADD COLUMN start_assumed boolean NOT NULL DEFAULT false');
    await run.query(`
      UPDATE enrolment SET start_assumed = true
      WHERE to_char(starts_on, 'MM-DD') = '09-01' AND NOT EXISTS (
        SELECT FROM enrolment AS earlier WHERE earlier.child = enrolment.child AND earlier.starts_on < enrolment.starts_on)`);
    await createEnrolmentDays(run);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP VIEW enrolment_days');
    await run.query('ALTER TABLE enrolment DROP COLUMN start_assumed');
    await run.query('ALTER TABLE school_link DROP COLUMN agreed_from');
    await run.query('ALTER TABLE collection_state DROP COLUMN history_from');
  }
}

/**
 * The one place that says which days of an enrolment are collected and counted: first_day by what the authority asks for, given_from by
 * what the school has agreed to give (VS-24), last_day for both.
 */
async function createEnrolmentDays(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE VIEW enrolment_days AS
    SELECT enrolment,
      greatest(CASE WHEN start_assumed THEN least(starts_on, history_from) ELSE starts_on END, in_care_from) AS first_day,
      greatest(CASE WHEN start_assumed AND agreed_from <= history_from THEN least(starts_on, history_from) ELSE starts_on END,
        in_care_from) AS given_from,
      least(ends_on, in_care_to) AS last_day
    FROM enrolment JOIN child USING (child) LEFT JOIN school_link USING (urn) CROSS JOIN collection_state`);
}
