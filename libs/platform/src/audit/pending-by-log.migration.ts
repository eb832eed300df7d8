import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Entries that wait are read log by log, each in order: a burst of thousands is not gone through again for every hundred of them. */
export class PendingByLog1763900500001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('DROP INDEX audit_pending_waiting');
    await run.query('CREATE INDEX audit_pending_waiting ON audit_pending (log, id) WHERE appended_at IS NULL');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP INDEX audit_pending_waiting');
    await run.query('CREATE INDEX audit_pending_waiting ON audit_pending (id) WHERE appended_at IS NULL');
  }
}
