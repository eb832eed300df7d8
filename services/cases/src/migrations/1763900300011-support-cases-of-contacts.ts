import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a school's contacts ask the operator besides releases, and whose contacts follow it (NC-23). What was typed is sealed. */
export class SupportCasesOfContacts1763900300011 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE support_case
        ADD followed_by text CONSTRAINT nc_23_a_company_follows CHECK (followed_by ~ '^company-'),
        ADD subject_sealed bytea,
        DROP CONSTRAINT support_case_kind_is_known, DROP CONSTRAINT support_case_state_is_known,
        DROP CONSTRAINT support_case_decided_has_its_time,
        ADD CONSTRAINT support_case_kind_is_known CHECK (kind IN ('release', 'contacts', 'support')),
        ADD CONSTRAINT support_case_state_is_known
          CHECK (state IN ('draft', 'open', 'with-operator', 'with-you', 'approved', 'rejected', 'done', 'withdrawn')),
        ADD CONSTRAINT support_case_decided_has_its_time
          CHECK ((state IN ('approved', 'rejected', 'done', 'withdrawn')) = (decided_at IS NOT NULL)),
        ADD CONSTRAINT nc_23_a_support_case_says_what CHECK ((kind = 'support') = (subject_sealed IS NOT NULL)),
        ADD CONSTRAINT nc_23_a_support_case_is_a_school_s CHECK (kind <> 'support' OR organisation ~ '^school-'),
        ADD CONSTRAINT nc_23_others_follow_support_cases_alone CHECK (followed_by IS NULL OR kind = 'support'),
        ADD CONSTRAINT nc_23_a_support_case_is_answered CHECK ((state = 'done') <= (kind = 'support')),
        ADD CONSTRAINT nc_23_who_raised_it_does_not_answer_it CHECK (state <> 'done' OR (decided_by IS NOT NULL AND decided_by <> raised_by))`);
  }

  /** Back only while there is no support case: the old constraints refuse them. */
  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE support_case
        DROP CONSTRAINT nc_23_who_raised_it_does_not_answer_it, DROP CONSTRAINT nc_23_a_support_case_is_answered,
        DROP CONSTRAINT nc_23_others_follow_support_cases_alone, DROP CONSTRAINT nc_23_a_support_case_is_a_school_s,
        DROP COLUMN followed_by, DROP COLUMN subject_sealed,
        DROP CONSTRAINT support_case_kind_is_known, DROP CONSTRAINT support_case_state_is_known,
        DROP CONSTRAINT support_case_decided_has_its_time,
        ADD CONSTRAINT support_case_kind_is_known CHECK (kind IN ('release', 'contacts')),
        ADD CONSTRAINT support_case_state_is_known
          CHECK (state IN ('draft', 'open', 'with-operator', 'with-you', 'approved', 'rejected', 'withdrawn')),
        ADD CONSTRAINT support_case_decided_has_its_time
          CHECK ((state IN ('approved', 'rejected', 'withdrawn')) = (decided_at IS NOT NULL))`);
  }
}
