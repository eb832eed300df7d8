import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What of an enrolment's year lies in the days that count, in narrow rows of its own: totals read nothing else (VS-22, VS-29). The view says what
 * that is; the table is what it said when marks or dates changed last.
 */
export class CountedYear1763800200005 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    // Two places a day from 1 August; without a last day to the year's end.
    await run.query(`
      CREATE FUNCTION places_between(school_year char(7), first date, last date) RETURNS bit(732) LANGUAGE sql IMMUTABLE
      RETURN (~ 0::bit(732) >> greatest(0, 2 * (first - make_date(left(school_year, 4)::int, 8, 1))))
        & (~ 0::bit(732) << greatest(0, 730 - 2 * (last - make_date(left(school_year, 4)::int, 8, 1))))`);
    await run.query(`
      CREATE VIEW year_that_counts AS
      SELECT school_year, enrolment, child, possible & places AS possible, attended & places AS attended
      FROM enrolment JOIN enrolment_year USING (enrolment), LATERAL (
        SELECT places_between(school_year, count_from, least(ends_on, count_to)) & CASE WHEN gaps = '[]' THEN ~ 0::bit(732) ELSE (
          SELECT ~ bit_or(places_between(school_year, "from", "to")) FROM jsonb_to_recordset(gaps) AS gap ("from" date, "to" date)
        ) END AS places
        OFFSET 0
      ) AS counting`);
    await run.query(`
      CREATE TABLE counted_year (
        school_year char(7) NOT NULL,
        enrolment uuid NOT NULL,
        child integer NOT NULL,
        possible bit(732) NOT NULL,
        attended bit(732) NOT NULL,
        CONSTRAINT counted_year_is_one_an_enrolment PRIMARY KEY (school_year, enrolment),
        CONSTRAINT counted_year_of_a_year FOREIGN KEY (enrolment, school_year) REFERENCES enrolment_year (enrolment, school_year),
        CONSTRAINT vs_29_counted_attended_is_possible CHECK ((attended & possible) = attended)
      )`);
    await run.query('INSERT INTO counted_year SELECT * FROM year_that_counts');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE counted_year');
    await run.query('DROP VIEW year_that_counts');
    await run.query('DROP FUNCTION places_between');
  }
}
