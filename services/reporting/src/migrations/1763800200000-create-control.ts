import { createMessagingTables, createPendingAuditTable } from '@tutela/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is shared over all LAs: entries and events on their way, no figure and no child. */
export class CreateControl1763800200000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await createMessagingTables(run);
    await createPendingAuditTable(run);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE audit_pending, inbox, outbox');
  }
}
