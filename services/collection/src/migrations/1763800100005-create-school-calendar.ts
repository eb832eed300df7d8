import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When schools are open and from when a mark may be asked for, in one LA's own database; seeded by code, changed by its people. */
export class CreateSchoolCalendar1763800100005 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE term (
        school_year char(7) NOT NULL,
        name text NOT NULL,
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        CONSTRAINT vs_29_half_term_is_once_a_year PRIMARY KEY (school_year, name),
        CONSTRAINT vs_29_half_term_ends_after_it_starts CHECK (ends_on >= starts_on),
        CONSTRAINT vs_29_half_terms_do_not_overlap EXCLUDE USING gist (daterange(starts_on, ends_on, '[]') WITH &&)
      )`);
    await run.query(`
      CREATE TABLE closed_day (
        school_year char(7) NOT NULL,
        "on" date CONSTRAINT vs_29_day_is_closed_once PRIMARY KEY
      )`);
    // Without a URN stands what holds for all schools that have no row of their own. It is also what order of changes is kept by.
    await run.query(`
      CREATE TABLE registration_time (
        urn char(6) CONSTRAINT vs_02_times_are_one_a_school UNIQUE NULLS NOT DISTINCT,
        am_from time NOT NULL,
        pm_from time NOT NULL,
        CONSTRAINT vs_02_afternoon_is_after_the_morning CHECK (am_from < pm_from)
      )`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE registration_time, closed_day, term');
  }
}
