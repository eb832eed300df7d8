import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that came while the virus check was away wait for it, sealed and unread; of what it then refuses the name stays, and no byte (security.md rule 54). */
export class ScansThatWait1763900300001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE case_file DROP CONSTRAINT case_file_scanned_is_known,
        ADD CONSTRAINT case_file_scanned_is_known
          CHECK (scanned IN ('clean', 'not-scanned', 'waiting', 'has-a-virus', 'not-a-scan', 'too-many-pages'))`);
    await run.query(`
      CREATE TABLE case_waiting_file (
        file uuid CONSTRAINT case_waiting_file_is_one PRIMARY KEY
          CONSTRAINT case_waiting_file_of_a_file REFERENCES case_file (id) ON DELETE CASCADE,
        object text NOT NULL CONSTRAINT case_waiting_file_has_an_object_of_its_own UNIQUE
      )`);
  }

  /** Back only while nothing waits and nothing was refused later: the old constraint refuses them. */
  async down(run: QueryRunner): Promise<void> {
    await run.query(`DROP TABLE case_waiting_file`);
    await run.query(`
      ALTER TABLE case_file DROP CONSTRAINT case_file_scanned_is_known,
        ADD CONSTRAINT case_file_scanned_is_known CHECK (scanned IN ('clean', 'not-scanned'))`);
  }
}
