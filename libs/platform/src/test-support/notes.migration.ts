import type { MigrationInterface, QueryRunner } from 'typeorm';
import { PendingByLog1763900500001 } from '../audit/pending-by-log.migration';
import { createMessagingTables, createPendingAuditTable } from '../events/messaging.migration';

/** The smallest service: one table, and what every service has. */
export class CreateNotes1763899000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await createMessagingTables(run);
    await createPendingAuditTable(run);
    await new PendingByLog1763900500001().up(run);
    await run.query('CREATE TABLE note (words text CONSTRAINT note_is_said_once PRIMARY KEY)');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE note, audit_pending, inbox, outbox');
  }
}
