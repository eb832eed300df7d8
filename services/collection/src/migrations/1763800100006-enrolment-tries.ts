import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tries with an enrolment code that did not work, and whose key has taken a code, so that an enrolment cut short is completed. No child. */
export class EnrolmentTries1763800100006 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE enrolment_try (
        id uuid CONSTRAINT enrolment_try_is_one PRIMARY KEY,
        network text NOT NULL,
        at timestamptz NOT NULL
      )`);
    await run.query(`CREATE INDEX enrolment_try_of_a_network ON enrolment_try (network, at)`);
    await run.query(`CREATE INDEX enrolment_try_oldest ON enrolment_try (at)`);
    // Codes that were used before have no key here: they stay used.
    await run.query(`
      ALTER TABLE enrolment_code
        ADD COLUMN taken_by bytea CONSTRAINT enrolment_code_key_is_sha256 CHECK (length(taken_by) = 32),
        ADD COLUMN linked_at timestamptz,
        ADD CONSTRAINT enrolment_code_is_taken_when_used CHECK (taken_by IS NULL OR used_at IS NOT NULL),
        ADD CONSTRAINT enrolment_code_is_linked_when_taken CHECK (linked_at IS NULL OR taken_by IS NOT NULL)`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE enrolment_code DROP COLUMN linked_at, DROP COLUMN taken_by');
    await run.query('DROP TABLE enrolment_try');
  }
}
