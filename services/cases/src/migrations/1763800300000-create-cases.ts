import { createMailTables, createMessagingTables, createPendingAuditTable } from '@tutela/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schools, companies and their people as identity tells them; releases, places, responsibility, notices. Names and typed texts are sealed. */
export class CreateCases1763800300000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await createMessagingTables(run);
    await createPendingAuditTable(run);
    await createMailTables(run);
    await createCopies(run);
    await createReleases(run);
    await createAppointments(run);
    await createNotices(run);
    await createViews(run);
    await run.query(`
      CREATE TABLE accepted_code (
        step_up uuid CONSTRAINT nc_21_a_code_is_used_once PRIMARY KEY,
        act text NOT NULL,
        at timestamptz NOT NULL
      )`);
    await run.query(
      `CREATE TABLE version (organisation text CONSTRAINT version_is_one PRIMARY KEY, n bigint NOT NULL DEFAULT 0)`,
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(
      `DROP VIEW shown_appointment, shown_release; DROP TABLE version, accepted_code, notice, responsibility, appointment, head_notice, release, school, person, organisation,
        mailbox, mail_outbox, audit_pending, inbox, outbox`,
    );
  }
}

/** No reference between them: events of two topics come in no order. */
async function createCopies(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE organisation (
      id text CONSTRAINT organisation_is_one PRIMARY KEY,
      kind text NOT NULL CONSTRAINT organisation_kind_is_known CHECK (kind IN ('school', 'company')),
      name text NOT NULL,
      urn char(6)
    )`);
  await run.query(`
    CREATE TABLE person (
      account uuid CONSTRAINT person_is_one PRIMARY KEY,
      organisation text NOT NULL,
      role text NOT NULL,
      state text NOT NULL CONSTRAINT person_state_is_known CHECK (state IN ('invited', 'enrolling', 'active', 'ended')),
      has_tag boolean NOT NULL,
      last_day date,
      name_sealed text NOT NULL,
      email_sealed text
    )`);
  await run.query(`CREATE INDEX person_by_organisation ON person (organisation, role)`);
  await run.query(`
    CREATE TABLE school (
      urn char(6) CONSTRAINT school_is_one PRIMARY KEY,
      name text NOT NULL,
      head text,
      head_shown_at timestamptz,
      CONSTRAINT nc_13_a_head_has_the_time_it_was_first_shown CHECK ((head IS NULL) = (head_shown_at IS NULL))
    )`);
}

async function createReleases(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE release (
      id uuid CONSTRAINT release_is_one PRIMARY KEY,
      urn char(6) NOT NULL CONSTRAINT release_of_a_school REFERENCES school (urn),
      company text NOT NULL,
      manager uuid NOT NULL CONSTRAINT release_names_a_manager REFERENCES person (account),
      signed_by text NOT NULL,
      support_case uuid NOT NULL,
      approved_by uuid NOT NULL,
      since timestamptz NOT NULL,
      ended_at timestamptz,
      ended_by uuid,
      because text,
      CONSTRAINT nc_12_an_ended_release_has_its_reason CHECK ((ended_at IS NULL) = (because IS NULL))
    )`);
  await run.query(
    `CREATE UNIQUE INDEX nc_05_one_live_release_a_manager_and_school ON release (urn, company, manager) WHERE ended_at IS NULL`,
  );
  await run.query(`CREATE INDEX release_by_company ON release (company) WHERE ended_at IS NULL`);
  await run.query(`
    CREATE TABLE head_notice (
      id uuid CONSTRAINT head_notice_is_one PRIMARY KEY,
      urn char(6) NOT NULL CONSTRAINT head_notice_of_a_school REFERENCES school (urn),
      at timestamptz NOT NULL,
      by uuid NOT NULL,
      register_head text,
      new_head text,
      explanation_sealed bytea,
      CONSTRAINT nc_13_a_name_or_an_explanation CHECK ((new_head IS NULL) <> (explanation_sealed IS NULL))
    )`);
  await run.query(`CREATE INDEX head_notice_newest ON head_notice (urn, at DESC)`);
}

async function createAppointments(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE appointment (
      id uuid CONSTRAINT appointment_is_one PRIMARY KEY,
      release uuid NOT NULL CONSTRAINT appointment_under_a_release REFERENCES release (id),
      urn char(6) NOT NULL CONSTRAINT appointment_at_a_school REFERENCES school (urn),
      company text NOT NULL,
      account uuid NOT NULL CONSTRAINT appointment_of_a_person REFERENCES person (account),
      place smallint NOT NULL CONSTRAINT nc_07_place_is_one_of_fifteen CHECK (place BETWEEN 1 AND 15),
      state text NOT NULL CONSTRAINT appointment_state_is_known CHECK (state IN ('needs-tag', 'live', 'ended')),
      why_sealed bytea NOT NULL,
      support_case uuid NOT NULL,
      asked_at timestamptz NOT NULL,
      asked_by uuid NOT NULL,
      live_since timestamptz,
      held_until date,
      ended_at timestamptz,
      because text,
      CONSTRAINT nc_08_only_what_waits_is_held CHECK ((state = 'needs-tag') = (held_until IS NOT NULL)),
      CONSTRAINT nc_08_live_has_its_time CHECK (state <> 'live' OR live_since IS NOT NULL),
      CONSTRAINT nc_12_ended_has_its_time_and_reason CHECK (
        (state = 'ended') = (ended_at IS NOT NULL) AND (ended_at IS NULL) = (because IS NULL))
    )`);
  await run.query(
    `CREATE UNIQUE INDEX nc_07_a_place_has_one_holder ON appointment (urn, place) WHERE ended_at IS NULL`,
  );
  await run.query(
    `CREATE UNIQUE INDEX nc_06_one_appointment_a_person_and_school ON appointment (account, urn) WHERE ended_at IS NULL`,
  );
  await run.query(`CREATE INDEX appointment_under_release ON appointment (release) WHERE ended_at IS NULL`);
  await run.query(`CREATE INDEX appointment_held ON appointment (held_until) WHERE state = 'needs-tag'`);
  await run.query(`CREATE INDEX appointment_last_of_a_place ON appointment (urn, place, ended_at)`);
  await run.query(`
    CREATE TABLE responsibility (
      appointment uuid CONSTRAINT nc_14_every_appointment_has_one_line PRIMARY KEY
        CONSTRAINT responsibility_for_an_appointment REFERENCES appointment (id),
      company text NOT NULL,
      manager uuid NOT NULL,
      manager_name_sealed bytea NOT NULL,
      terms_accepted_at timestamptz NOT NULL,
      from_at timestamptz,
      to_at timestamptz,
      discharged text,
      CONSTRAINT nc_14_what_is_discharged_says_how CHECK ((to_at IS NULL) = (discharged IS NULL))
    )`);
  await run.query(`CREATE INDEX responsibility_by_company ON responsibility (company, terms_accepted_at)`);
}

async function createNotices(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE notice (
      id uuid CONSTRAINT notice_is_one PRIMARY KEY,
      account uuid NOT NULL,
      kind text NOT NULL,
      facts_sealed bytea NOT NULL,
      link text NOT NULL,
      at timestamptz NOT NULL,
      read_at timestamptz
    )`);
  await run.query(`CREATE INDEX notice_by_account ON notice (account, at DESC)`);
}

/** An appointment and a release as pages show them, with the names that stand elsewhere. */
async function createViews(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE VIEW shown_appointment AS
    SELECT appointment.id, release, appointment.urn, school.name AS school_name, company,
      coalesce(organisation.name, company) AS company_name, appointment.account, person.name_sealed, place, appointment.state,
      why_sealed, asked_at, asked_by, live_since, held_until::text, ended_at, because, person.last_day::text
    FROM appointment JOIN school USING (urn) JOIN person USING (account)
      LEFT JOIN organisation ON organisation.id = company`);
  await run.query(`
    CREATE VIEW shown_release AS
    SELECT release.id, release.urn, school.name AS school_name, company, coalesce(organisation.name, company) AS company_name,
      manager, person.name_sealed AS manager_name_sealed, signed_by, since, release.ended_at, head, head_shown_at,
      said.register_head AS said_of, said.new_head AS said_head,
      (SELECT count(*)::int FROM appointment WHERE appointment.release = release.id AND appointment.ended_at IS NULL) AS taken
    FROM release JOIN school USING (urn) JOIN person ON person.account = manager
      LEFT JOIN organisation ON organisation.id = company
      LEFT JOIN LATERAL (
        SELECT register_head, new_head FROM head_notice
        WHERE head_notice.urn = release.urn AND at >= release.since ORDER BY at DESC LIMIT 1
      ) AS said ON true`);
}
