import type { QueryRunner } from 'typeorm';

/** Letters on their way, and the mailbox that stands in for a mail server in the local profile; part of a service's migration. */
export async function createMailTables(run: QueryRunner): Promise<void> {
  await run.query(`
    CREATE TABLE mail_outbox (
      id uuid CONSTRAINT mail_outbox_is_one PRIMARY KEY,
      mail_sealed bytea,
      written_at timestamptz NOT NULL DEFAULT now(),
      attempts integer NOT NULL DEFAULT 0,
      next_try_at timestamptz NOT NULL DEFAULT now(),
      sent_at timestamptz,
      given_up_at timestamptz,
      CONSTRAINT mail_outbox_forgets_what_is_over
        CHECK ((mail_sealed IS NULL) = (sent_at IS NOT NULL OR given_up_at IS NOT NULL))
    )`);
  await run.query(`CREATE INDEX mail_outbox_waiting ON mail_outbox (next_try_at) WHERE mail_sealed IS NOT NULL`);
  await run.query(`
    CREATE TABLE mailbox (
      id uuid CONSTRAINT mailbox_holds_a_letter_once PRIMARY KEY,
      mail_sealed bytea NOT NULL,
      received_at timestamptz NOT NULL DEFAULT now()
    )`);
}
