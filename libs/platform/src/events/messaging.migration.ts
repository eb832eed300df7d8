import type { QueryRunner } from 'typeorm';

/** The tables by which a schema speaks to others and listens; part of each service's first migration. */
export async function createMessagingTables(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE outbox (
      seq bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT outbox_has_one_seq PRIMARY KEY,
      id uuid NOT NULL CONSTRAINT outbox_has_one_id UNIQUE,
      topic text NOT NULL,
      key text NOT NULL,
      event jsonb NOT NULL,
      written_at timestamptz NOT NULL DEFAULT now(),
      delivered_at timestamptz
    )`);
  await run.query(`CREATE INDEX outbox_waiting ON outbox (seq) WHERE delivered_at IS NULL`);
  await run.query(`
    CREATE TABLE inbox (
      consumer text NOT NULL,
      event uuid NOT NULL,
      at timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT sy_02_an_event_has_one_effect PRIMARY KEY (consumer, event)
    )`);
}

/** Entries of acts in a shared database, on their way to the log they belong to (design.md §3). */
export async function createPendingAuditTable(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE audit_pending (
      id uuid CONSTRAINT audit_pending_has_one_id PRIMARY KEY,
      log text NOT NULL,
      entry_sealed bytea NOT NULL,
      at timestamptz NOT NULL DEFAULT now(),
      appended_at timestamptz
    )`);
  await run.query(`CREATE INDEX audit_pending_waiting ON audit_pending (id) WHERE appended_at IS NULL`);
}
