import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A child goes in and out of care more than once: each period stands by itself (VS-22, ADR 0008). */
export class CarePeriods1763800100004 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // A range of one number in place of the number: it needs no extension, which the schema's owner may not be allowed to create.
    await run.query(`
      CREATE TABLE care_period (
        child integer NOT NULL CONSTRAINT care_period_of_a_child REFERENCES child (child),
        starts_on date NOT NULL,
        ends_on date,
        CONSTRAINT care_period_begins_once_a_day PRIMARY KEY (child, starts_on),
        CONSTRAINT vs_22_care_ends_after_it_starts CHECK (ends_on IS NULL OR ends_on >= starts_on),
        CONSTRAINT vs_22_care_periods_do_not_overlap EXCLUDE USING gist (
          int4range(child, child, '[]') WITH &&, daterange(starts_on, ends_on, '[]') WITH &&)
      )`);
    await run.query('INSERT INTO care_period SELECT child, in_care_from, in_care_to FROM child');
    await run.query('DROP VIEW enrolment_days');
    await run.query('ALTER TABLE child DROP COLUMN in_care_from, DROP COLUMN in_care_to');
    await createEnrolmentDays(run);
  }

  /** Of several periods only the latest has room in the columns. */
  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP VIEW enrolment_days');
    await run.query('ALTER TABLE child ADD COLUMN in_care_from date, ADD COLUMN in_care_to date');
    await run.query(`
      UPDATE child SET in_care_from = latest.starts_on, in_care_to = latest.ends_on
      FROM (SELECT DISTINCT ON (child) * FROM care_period ORDER BY child, starts_on DESC) AS latest WHERE latest.child = child.child`);
    await run.query(`
      ALTER TABLE child ALTER COLUMN in_care_from SET NOT NULL,
        ADD CONSTRAINT vs_22_care_ends_after_it_starts CHECK (in_care_to IS NULL OR in_care_to >= in_care_from)`);
    await run.query('DROP TABLE care_period');
    await createEnrolmentDaysBefore(run);
  }
}

/**
 * The one place that says which days of an enrolment are collected and counted, a row for each stretch that lies in care: first_day by what
 * the authority asks for, given_from by what the school has agreed to give (VS-24), last_day for both.
 */
async function createEnrolmentDays(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE VIEW enrolment_days AS
    SELECT enrolment, first_day, given_from, last_day FROM (
      SELECT enrolment,
        greatest(CASE WHEN start_assumed THEN least(enrolment.starts_on, history_from) ELSE enrolment.starts_on END,
          care_period.starts_on) AS first_day,
        greatest(CASE WHEN start_assumed AND agreed_from <= history_from THEN least(enrolment.starts_on, history_from)
          ELSE enrolment.starts_on END, care_period.starts_on) AS given_from,
        least(enrolment.ends_on, care_period.ends_on) AS last_day
      FROM enrolment JOIN care_period USING (child) LEFT JOIN school_link USING (urn) CROSS JOIN collection_state) AS stretch
    WHERE first_day <= coalesce(last_day, 'infinity')`);
}

async function createEnrolmentDaysBefore(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE VIEW enrolment_days AS
    SELECT enrolment,
      greatest(CASE WHEN start_assumed THEN least(starts_on, history_from) ELSE starts_on END, in_care_from) AS first_day,
      greatest(CASE WHEN start_assumed AND agreed_from <= history_from THEN least(starts_on, history_from) ELSE starts_on END,
        in_care_from) AS given_from,
      least(ends_on, in_care_to) AS last_day
    FROM enrolment JOIN child USING (child) LEFT JOIN school_link USING (urn) CROSS JOIN collection_state`);
}
