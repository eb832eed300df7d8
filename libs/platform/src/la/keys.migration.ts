import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wrapped keys of one LA. Destroying a child's row is what erases the child (VS-23); this schema is dumped apart. */
export class CreateKeys1763800000001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE la_key (
        la text CONSTRAINT la_key_is_one PRIMARY KEY,
        wrapped bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
    await run.query(`
      CREATE TABLE child_key (
        child integer CONSTRAINT child_key_is_one PRIMARY KEY,
        wrapped bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      )`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE child_key, la_key');
  }
}
