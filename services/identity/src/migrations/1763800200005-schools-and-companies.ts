import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schools and companies with their people, for whom a session acts, leaving, and codes accepted for one request. */
export class SchoolsAndCompanies1763800200005 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await widenOrganisations(run);
    await widenAccounts(run);
    await createMemberships(run);
    await createCodes(run);
  }

  /** Back only while no school, no company and nobody without a tag is here: the old constraints refuse them. */
  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE spent_code, accepted_code`);
    await run.query(`ALTER TABLE tag DROP COLUMN registered_at`);
    await run.query(`
      ALTER TABLE session DROP COLUMN acting_organisation, DROP CONSTRAINT session_step_is_known,
        ADD CONSTRAINT session_step_is_known CHECK (step IN ('half', 'full'))`);
    await run.query(`DROP TABLE membership`);
    await run.query(`
      ALTER TABLE account DROP COLUMN last_day, DROP COLUMN leaving_reported_at, DROP COLUMN ended_because, DROP COLUMN recorded_at,
        DROP CONSTRAINT account_state_is_known, DROP CONSTRAINT nc_08_enrolling_has_a_password,
        DROP CONSTRAINT vs_12_role_fits_the_organisation,
        ADD CONSTRAINT account_state_is_known CHECK (state IN ('invited', 'active', 'withdrawn')),
        ADD CONSTRAINT vs_12_role_fits_the_organisation CHECK (
          (organisation = 'operator') = (role IN ('agent', 'calling-manager', 'security', 'platform')))`);
    await run.query(`
      ALTER TABLE organisation DROP COLUMN urn, DROP CONSTRAINT organisation_kind_is_known, DROP CONSTRAINT organisation_is_in_its_id,
        ADD CONSTRAINT organisation_kind_is_known CHECK (kind IN ('la', 'operator')),
        ADD CONSTRAINT organisation_la_is_in_its_id CHECK (id = CASE kind WHEN 'la' THEN 'la-' || la ELSE 'operator' END)`);
  }
}

async function widenOrganisations(run: QueryRunner): Promise<void> {
  await run.query(`
    ALTER TABLE organisation ADD COLUMN urn char(6) CONSTRAINT organisation_is_one_for_a_school UNIQUE,
      DROP CONSTRAINT organisation_kind_is_known, DROP CONSTRAINT organisation_la_is_in_its_id,
      ADD CONSTRAINT organisation_kind_is_known CHECK (kind IN ('la', 'operator', 'school', 'company')),
      ADD CONSTRAINT organisation_is_in_its_id CHECK ((CASE kind
        WHEN 'la' THEN id = 'la-' || la AND urn IS NULL
        WHEN 'school' THEN id = 'school-' || urn AND urn ~ '^[0-9]{6}$' AND la IS NULL
        WHEN 'company' THEN id ~ '^company-[a-z0-9-]{2,40}$' AND la IS NULL AND urn IS NULL
        ELSE id = 'operator' AND la IS NULL AND urn IS NULL END) IS TRUE)`);
}

async function widenAccounts(run: QueryRunner): Promise<void> {
  await run.query(`
    ALTER TABLE account ADD COLUMN last_day date, ADD COLUMN leaving_reported_at timestamptz, ADD COLUMN ended_because text,
      ADD COLUMN recorded_at timestamptz`);
  await run.query(`UPDATE account SET ended_because = 'withdrawn' WHERE state = 'withdrawn'`);
  await run.query(`
    ALTER TABLE account DROP CONSTRAINT account_state_is_known, DROP CONSTRAINT vs_12_role_fits_the_organisation,
      ADD CONSTRAINT account_state_is_known CHECK (state IN ('invited', 'enrolling', 'active', 'withdrawn')),
      ADD CONSTRAINT nc_08_enrolling_has_a_password CHECK (state <> 'enrolling' OR password_hash IS NOT NULL),
      ADD CONSTRAINT nc_11_reason_of_the_end_is_known CHECK (ended_because IN ('left', 'withdrawn')),
      ADD CONSTRAINT nc_11_ended_says_why CHECK ((state = 'withdrawn') = (ended_because IS NOT NULL)),
      ADD CONSTRAINT nc_11_leaving_has_its_day_and_report CHECK ((last_day IS NULL) = (leaving_reported_at IS NULL)),
      ADD CONSTRAINT nc_11_left_has_its_last_day CHECK (ended_because IS DISTINCT FROM 'left' OR last_day IS NOT NULL),
      ADD CONSTRAINT vs_12_role_fits_the_organisation CHECK (CASE
        WHEN role IN ('virtual-head', 'vs-officer', 'vs-reader') THEN organisation ~ '^la-'
        WHEN role = 'school-contact' THEN organisation ~ '^school-'
        WHEN role IN ('company-manager', 'company-employee') THEN organisation ~ '^company-'
        WHEN role IN ('agent', 'calling-manager', 'security', 'platform') THEN organisation = 'operator'
        ELSE false END)`);
  await run.query(
    `CREATE INDEX nc_11_planned_leavings ON account (last_day) WHERE state <> 'withdrawn' AND last_day IS NOT NULL`,
  );
}

async function createMemberships(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE membership (
      account uuid NOT NULL CONSTRAINT membership_of_an_account REFERENCES account (id),
      organisation text NOT NULL CONSTRAINT membership_in_an_organisation REFERENCES organisation (id)
        CONSTRAINT nc_06_outside_contacts_act_for_schools CHECK (organisation ~ '^school-'),
      role text NOT NULL CONSTRAINT nc_06_a_membership_is_an_outside_contact_s CHECK (role = 'outside-contact'),
      appointment uuid NOT NULL,
      CONSTRAINT nc_06_one_membership_a_person_and_school PRIMARY KEY (account, organisation)
    )`);
  await run.query(`
    ALTER TABLE session ADD COLUMN acting_organisation text,
      ADD CONSTRAINT nc_22_acts_for_a_membership FOREIGN KEY (account, acting_organisation) REFERENCES membership (account, organisation),
      DROP CONSTRAINT session_step_is_known,
      ADD CONSTRAINT session_step_is_known CHECK (step IN ('half', 'enrolling', 'full'))`);
  await run.query(`
    CREATE INDEX session_by_acting ON session (account, acting_organisation) WHERE acting_organisation IS NOT NULL`);
}

async function createCodes(run: QueryRunner): Promise<void> {
  await run.query(`ALTER TABLE tag ADD COLUMN registered_at timestamptz`);
  await run.query(`
    CREATE TABLE accepted_code (
      step_up uuid CONSTRAINT nc_21_accepted_once PRIMARY KEY,
      account uuid NOT NULL CONSTRAINT accepted_code_of_an_account REFERENCES account (id),
      session uuid NOT NULL,
      request_hash bytea NOT NULL CONSTRAINT nc_21_request_is_sha256 CHECK (length(request_hash) = 32),
      act text NOT NULL,
      at timestamptz NOT NULL
    )`);
  await run.query(`
    CREATE TABLE spent_code (
      step_up uuid CONSTRAINT nc_21_a_code_has_one_effect PRIMARY KEY,
      act text NOT NULL,
      at timestamptz NOT NULL
    )`);
}
