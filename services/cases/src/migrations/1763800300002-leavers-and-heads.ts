import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a leaver left, was reported and was out (NC-11); when a school was reminded of its head (NC-13); what was decided of each person asked for (NC-04). */
export class LeaversAndHeads1763800300002 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE person
        ADD leaving_reported_at timestamptz,
        ADD ended_at timestamptz,
        ADD ended_because text CONSTRAINT person_ended_because_is_known CHECK (ended_because IN ('left', 'withdrawn')),
        ADD late boolean NOT NULL DEFAULT false`);
    await run.query(`CREATE INDEX person_left ON person (ended_at DESC) WHERE leaving_reported_at IS NOT NULL`);
    await run.query(`ALTER TABLE school ADD reminded_at timestamptz`);
    await run.query(`ALTER TABLE support_case ADD results_sealed bytea`);
    await run.query(shownRelease);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP VIEW shown_release`);
    await run.query(shownReleaseBefore);
    await run.query(`ALTER TABLE support_case DROP results_sealed`);
    await run.query(`ALTER TABLE school DROP reminded_at`);
    await run.query(`DROP INDEX person_left`);
    await run.query(`ALTER TABLE person DROP leaving_reported_at, DROP ended_at, DROP ended_because, DROP late`);
  }
}

const columns = `release.id, release.urn, school.name AS school_name, company, coalesce(organisation.name, company) AS company_name,
      manager, person.name_sealed AS manager_name_sealed, signed_by, since, release.ended_at, head, head_shown_at,
      said.register_head AS said_of, said.new_head AS said_head,
      (SELECT count(*)::int FROM appointment WHERE appointment.release = release.id AND appointment.ended_at IS NULL) AS taken`;
const joined = `release JOIN school USING (urn) JOIN person ON person.account = manager
      LEFT JOIN organisation ON organisation.id = company
      LEFT JOIN LATERAL (
        SELECT register_head, new_head FROM head_notice
        WHERE head_notice.urn = release.urn AND at >= release.since ORDER BY at DESC LIMIT 1
      ) AS said ON true`;
const shownReleaseBefore = `CREATE VIEW shown_release AS SELECT ${columns} FROM ${joined}`;
const shownRelease = `
  CREATE OR REPLACE VIEW shown_release AS
  SELECT ${columns}, person.state = 'ended' AS manager_has_left, school.reminded_at FROM ${joined}`;
