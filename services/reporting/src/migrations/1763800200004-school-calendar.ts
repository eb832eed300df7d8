import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When schools are open and from when a mark is due, as collection told it last, whole for each school year (VS-02, VS-29). */
export class SchoolCalendar1763800200004 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE school_calendar (
        school_year char(7) CONSTRAINT school_calendar_is_one_a_year PRIMARY KEY,
        calendar jsonb NOT NULL
      )`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE school_calendar');
  }
}
