import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Events of an LA whose database is away wait here, for each group in order, so that others need not wait for them. */
export class CreateParked1763800000003 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE parked (
        seq bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT parked_has_one_seq PRIMARY KEY,
        "group" text NOT NULL,
        la text NOT NULL,
        topic text NOT NULL,
        id text NOT NULL,
        event jsonb NOT NULL,
        attempts integer NOT NULL DEFAULT 0,
        at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT an_event_is_parked_once UNIQUE ("group", topic, id)
      )`);
    await run.query(`CREATE INDEX parked_in_order ON parked ("group", la, seq)`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE parked');
  }
}
