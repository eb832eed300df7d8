import { createMailTables, createMessagingTables, createPendingAuditTable } from '@tutela/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, people, invitations, tags, sessions. A name or address is sealed; passwords, references and secrets are hashes. */
export class CreateIdentity1763800200000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await createMessagingTables(run);
    await createPendingAuditTable(run);
    await createMailTables(run);
    await createPeople(run);
    await createTags(run);
    await createSessions(run);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(
      `DROP TABLE password_try, session, otp_attempt, tag, invitation, account, organisation, mailbox, mail_outbox, audit_pending,
        inbox, outbox`,
    );
  }
}

async function createPeople(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE organisation (
      id text CONSTRAINT organisation_is_one PRIMARY KEY,
      kind text NOT NULL CONSTRAINT organisation_kind_is_known CHECK (kind IN ('la', 'operator')),
      la char(3) CONSTRAINT organisation_is_one_for_an_la UNIQUE,
      name text NOT NULL,
      CONSTRAINT organisation_la_is_in_its_id CHECK (id = CASE kind WHEN 'la' THEN 'la-' || la ELSE 'operator' END)
    )`);
  await run.query(`INSERT INTO organisation (id, kind, name) VALUES ('operator', 'operator', 'Tutela')`);
  await run.query(`
    CREATE TABLE account (
      id uuid CONSTRAINT account_is_one PRIMARY KEY,
      user_id text COLLATE "C" NOT NULL CONSTRAINT vs_12_user_id_is_one_persons UNIQUE
        CONSTRAINT account_user_id_is_ascii CHECK (user_id ~ '^[a-z0-9][a-z0-9.-]{2,39}$'),
      name_sealed bytea NOT NULL,
      email_sealed bytea,
      role text NOT NULL,
      organisation text NOT NULL CONSTRAINT account_of_an_organisation REFERENCES organisation (id),
      password_hash text,
      state text NOT NULL CONSTRAINT account_state_is_known CHECK (state IN ('invited', 'active', 'withdrawn')),
      epoch integer NOT NULL DEFAULT 0,
      nominated_at timestamptz NOT NULL,
      withdrawn_at timestamptz,
      last_sign_in_at timestamptz,
      CONSTRAINT vs_12_role_fits_the_organisation CHECK (
        (organisation = 'operator') = (role IN ('agent', 'calling-manager', 'security', 'platform'))),
      CONSTRAINT vs_12_active_has_a_password CHECK (state <> 'active' OR password_hash IS NOT NULL),
      CONSTRAINT vs_12_withdrawn_has_its_time CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
    )`);
  await run.query(`CREATE INDEX account_by_organisation ON account (organisation, nominated_at)`);
  await run.query(`
    CREATE TABLE invitation (
      secret_hash bytea CONSTRAINT invitation_has_one_secret PRIMARY KEY,
      account uuid NOT NULL CONSTRAINT invitation_newest_counts UNIQUE
        CONSTRAINT invitation_of_an_account REFERENCES account (id),
      expires_at timestamptz NOT NULL,
      used_at timestamptz
    )`);
}

async function createTags(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE tag (
      id uuid CONSTRAINT tag_is_one PRIMARY KEY,
      serial text NOT NULL CONSTRAINT tag_has_one_serial UNIQUE,
      organisation text CONSTRAINT tag_of_an_organisation REFERENCES organisation (id),
      kind text NOT NULL CONSTRAINT tag_kind_is_known CHECK (kind IN ('hotp', 'totp')),
      seed_sealed bytea NOT NULL,
      digits smallint NOT NULL DEFAULT 8 CONSTRAINT tag_shows_6_or_8_digits CHECK (digits IN (6, 8)),
      state text NOT NULL CONSTRAINT tag_state_is_known CHECK (state IN ('stock', 'registered', 'ended')),
      account uuid CONSTRAINT tag_of_an_account REFERENCES account (id),
      last_step bigint NOT NULL DEFAULT -1 CONSTRAINT tag_step_does_not_wrap CHECK (last_step < 2147483648),
      drift integer NOT NULL DEFAULT 0,
      failures integer NOT NULL DEFAULT 0,
      locked_until timestamptz,
      proof_needed_at timestamptz,
      CONSTRAINT nc_10_a_registered_tag_has_a_holder CHECK (state = 'ended' OR (state = 'registered') = (account IS NOT NULL))
    )`);
  await run.query(`CREATE UNIQUE INDEX nc_10_a_person_has_one_live_tag ON tag (account) WHERE state = 'registered'`);
  await run.query(`
    CREATE TABLE otp_attempt (
      id uuid CONSTRAINT otp_attempt_is_one PRIMARY KEY,
      tag uuid NOT NULL CONSTRAINT otp_attempt_of_a_tag REFERENCES tag (id),
      at timestamptz NOT NULL,
      accepted boolean NOT NULL DEFAULT false
    )`);
  await run.query(`CREATE INDEX otp_attempt_failures ON otp_attempt (tag, at) WHERE NOT accepted`);
}

async function createSessions(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE session (
      id uuid CONSTRAINT session_is_one PRIMARY KEY,
      reference_hash bytea NOT NULL CONSTRAINT session_has_one_reference UNIQUE
        CONSTRAINT session_reference_is_sha256 CHECK (length(reference_hash) = 32),
      account uuid NOT NULL CONSTRAINT session_of_an_account REFERENCES account (id),
      epoch integer NOT NULL,
      step text NOT NULL CONSTRAINT session_step_is_known CHECK (step IN ('half', 'full')),
      factor_at timestamptz,
      last_sign_in_at timestamptz,
      created_at timestamptz NOT NULL,
      last_seen_at timestamptz NOT NULL,
      ends_at timestamptz NOT NULL,
      ended_at timestamptz,
      CONSTRAINT vs_12_full_has_a_factor CHECK ((step = 'full') = (factor_at IS NOT NULL))
    )`);
  await run.query(`CREATE INDEX session_by_account ON session (account) WHERE ended_at IS NULL`);
  await run.query(`
    CREATE TABLE password_try (
      who bytea NOT NULL,
      network text NOT NULL,
      wrong integer NOT NULL,
      last_at timestamptz NOT NULL,
      locked_until timestamptz,
      CONSTRAINT password_try_is_counted_once PRIMARY KEY (who, network)
    )`);
  await run.query(`CREATE INDEX password_try_oldest ON password_try (last_at)`);
}
