import { createMessagingTables } from '@tutela/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One LA's figures, in that LA's own database (VS-10). Child numbers and codes only: nothing here names anybody (SY-03). */
export class CreateLa1763800200001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await createMessagingTables(run);
    await createFigures(run);
    await createSchoolDays(run);
    await run.query(`
      CREATE TABLE version (
        one boolean CONSTRAINT version_is_one_row PRIMARY KEY DEFAULT true CHECK (one),
        n bigint NOT NULL DEFAULT 0
      )`);
    await run.query('INSERT INTO version DEFAULT VALUES');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE version, closed_day, school_heard, enrolment_year, enrolment, inbox, outbox');
  }
}

async function createFigures(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE enrolment (
      enrolment uuid CONSTRAINT enrolment_has_one_id PRIMARY KEY,
      child integer NOT NULL,
      urn char(6) NOT NULL,
      starts_on date NOT NULL,
      ends_on date,
      registration text NOT NULL CONSTRAINT enrolment_registration_is_known CHECK (registration IN ('main', 'subsidiary')),
      year_group smallint,
      count_from date NOT NULL,
      count_to date
    )`);
  await run.query('CREATE INDEX enrolment_by_school ON enrolment (urn)');
  // One byte of code a session: place = 2 × days since 1 August, one more for the afternoon. The code of a byte 255 rests in unnumbered.
  await run.query(`
    CREATE TABLE enrolment_year (
      enrolment uuid NOT NULL CONSTRAINT year_of_an_enrolment REFERENCES enrolment (enrolment),
      school_year char(7) NOT NULL,
      codes bytea NOT NULL CONSTRAINT year_has_732_places CHECK (length(codes) = 732),
      possible bit(732) NOT NULL,
      attended bit(732) NOT NULL,
      to_decide bit(732) NOT NULL,
      unnumbered jsonb NOT NULL,
      CONSTRAINT year_is_one_an_enrolment PRIMARY KEY (enrolment, school_year),
      CONSTRAINT vs_29_attended_is_possible CHECK ((attended & possible) = attended)
    )`);
}

async function createSchoolDays(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE school_heard (
      urn char(6) CONSTRAINT school_heard_is_one PRIMARY KEY,
      at timestamptz NOT NULL
    )`);
  await run.query(`
    CREATE TABLE closed_day (
      urn char(6) NOT NULL,
      "on" date NOT NULL,
      CONSTRAINT closed_day_is_one PRIMARY KEY (urn, "on")
    )`);
}
