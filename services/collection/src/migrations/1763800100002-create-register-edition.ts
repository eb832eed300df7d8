import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which edition of the register of schools has been loaded, so that a start loads it once. Shared over all LAs; no child. */
export class CreateRegisterEdition1763800100002 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE register_edition (
        edition text CONSTRAINT register_edition_is_loaded_once PRIMARY KEY,
        loaded_at timestamptz NOT NULL
      )`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE register_edition');
  }
}
