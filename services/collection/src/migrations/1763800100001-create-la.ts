import { createMessagingTables } from '@tutela/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One LA's children, schools and marks, in that LA's own database (VS-10). Columns ending in _sealed open under a child's or the LA's key only. */
export class CreateLa1763800100001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await createMessagingTables(run);
    await createChildren(run);
    await createSchoolLinks(run);
    await createMarks(run);
    await run.query(`
      CREATE TABLE list_import (
        import uuid CONSTRAINT list_import_is_one PRIMARY KEY,
        state text NOT NULL CONSTRAINT list_import_state_is_known CHECK (state IN ('checked', 'confirmed', 'given-up')),
        rows_sealed bytea NOT NULL,
        uploaded_by uuid NOT NULL,
        uploaded_at timestamptz NOT NULL
      )`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(
      'DROP TABLE list_import, mark_revision, mark, receipt, match, enrolment, child, school_link, collection_state, inbox, outbox',
    );
  }
}

async function createChildren(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE child (
      child integer CONSTRAINT child_has_one_number PRIMARY KEY,
      local_id_index bytea NOT NULL CONSTRAINT child_has_one_local_id UNIQUE,
      profile_sealed bytea NOT NULL,
      in_care_from date NOT NULL,
      in_care_to date,
      placement_from date,
      CONSTRAINT vs_22_care_ends_after_it_starts CHECK (in_care_to IS NULL OR in_care_to >= in_care_from)
    )`);
  await run.query(`
    CREATE TABLE enrolment (
      enrolment uuid CONSTRAINT enrolment_has_one_id PRIMARY KEY,
      child integer NOT NULL CONSTRAINT enrolment_of_a_child REFERENCES child (child),
      urn char(6) NOT NULL,
      starts_on date NOT NULL,
      ends_on date,
      registration text NOT NULL CONSTRAINT enrolment_registration_is_known CHECK (registration IN ('main', 'subsidiary')),
      year_group smallint,
      CONSTRAINT vs_22_enrolment_ends_after_it_starts CHECK (ends_on IS NULL OR ends_on >= starts_on)
    )`);
  await run.query(`CREATE INDEX enrolment_by_school ON enrolment (urn)`);
  await run.query(`CREATE INDEX enrolment_by_child ON enrolment (child)`);
  await run.query(
    `CREATE UNIQUE INDEX enrolment_open_once_at_a_school ON enrolment (child, urn) WHERE ends_on IS NULL`,
  );
  await run.query(`
    CREATE TABLE match (
      enrolment uuid CONSTRAINT match_of_an_enrolment PRIMARY KEY REFERENCES enrolment (enrolment),
      outcome text NOT NULL CONSTRAINT vs_05_outcome_is_known CHECK (outcome IN ('matched', 'doubtful', 'not-here')),
      agreed text[] NOT NULL,
      at timestamptz NOT NULL
    )`);
}

async function createSchoolLinks(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE collection_state (
      one boolean CONSTRAINT collection_state_is_one_row PRIMARY KEY DEFAULT true CHECK (one),
      state text NOT NULL CONSTRAINT vs_16_state_is_known CHECK (state IN ('not-begun', 'collecting', 'paused')),
      begun_at timestamptz
    )`);
  await run.query(`INSERT INTO collection_state (state) VALUES ('not-begun')`);
  // Whoever writes a school's marks locks its row here first: that is what order is kept by.
  await run.query(`
    CREATE TABLE school_link (
      urn char(6) CONSTRAINT school_link_is_one PRIMARY KEY,
      collection text NOT NULL DEFAULT 'not-begun' CONSTRAINT vs_16_school_state_is_known CHECK (collection IN ('not-begun', 'collecting', 'paused')),
      install uuid,
      install_state text CONSTRAINT install_state_is_known CHECK (install_state IN ('enrolled', 'agreed', 'paused', 'quarantined')),
      install_epoch integer NOT NULL DEFAULT 0,
      agreed_by_sealed bytea,
      agreed_at timestamptz,
      categories text[] NOT NULL DEFAULT '{}',
      last_sequence integer NOT NULL DEFAULT 0,
      refused_batches integer NOT NULL DEFAULT 0,
      quarantined_at timestamptz,
      last_seen_at timestamptz,
      last_batch_at timestamptz,
      matched_at timestamptz
    )`);
}

async function createMarks(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE receipt (
      receipt uuid CONSTRAINT receipt_is_one PRIMARY KEY,
      install uuid NOT NULL,
      urn char(6) NOT NULL,
      sequence integer NOT NULL,
      content_hash text NOT NULL,
      marks integer NOT NULL,
      changed integer NOT NULL,
      received_at timestamptz NOT NULL,
      CONSTRAINT sy_02_a_batch_has_one_receipt UNIQUE (install, sequence)
    )`);
  // auto_* is the newest automatic mark by install sequence; decided_order says up to which one a person has decided (VS-27).
  await run.query(`
    CREATE TABLE mark (
      enrolment uuid NOT NULL CONSTRAINT mark_of_an_enrolment REFERENCES enrolment (enrolment),
      "on" date NOT NULL,
      session char(2) NOT NULL CONSTRAINT mark_session_is_am_or_pm CHECK (session IN ('AM', 'PM')),
      code text NOT NULL,
      source text NOT NULL CONSTRAINT vs_27_source_is_known CHECK (source IN ('extractor', 'call', 'portal', 'import')),
      brought_by text NOT NULL,
      brought_at timestamptz NOT NULL,
      receipt uuid CONSTRAINT mark_of_a_receipt REFERENCES receipt (receipt),
      reason_sealed bytea,
      auto_code text,
      auto_order bigint NOT NULL DEFAULT 0,
      auto_brought_by text,
      auto_brought_at timestamptz,
      auto_receipt uuid CONSTRAINT mark_auto_of_a_receipt REFERENCES receipt (receipt),
      decided_order bigint NOT NULL DEFAULT 0,
      decided_code text,
      to_decide boolean GENERATED ALWAYS AS (
        source <> 'extractor' AND auto_order > decided_order AND auto_code <> code AND auto_code IS DISTINCT FROM decided_code) STORED,
      CONSTRAINT mark_is_one_a_session PRIMARY KEY (enrolment, "on", session)
    )`);
  await run.query(`CREATE INDEX mark_to_decide ON mark (enrolment) WHERE to_decide`);
  await run.query(`
    CREATE TABLE mark_revision (
      revision uuid CONSTRAINT mark_revision_is_one PRIMARY KEY,
      enrolment uuid NOT NULL,
      "on" date NOT NULL,
      session char(2) NOT NULL,
      code text NOT NULL,
      source text NOT NULL,
      brought_by text NOT NULL,
      brought_at timestamptz NOT NULL,
      receipt uuid,
      reason_sealed bytea,
      replaced_at timestamptz NOT NULL
    )`);
  await run.query(`CREATE INDEX mark_revision_of_a_mark ON mark_revision (enrolment, "on", session)`);
}
