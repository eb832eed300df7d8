import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when an entry waits for its leaf, by the server's clock: an entry's own time is that of its act. Who writes entries may see this and
 * nothing else of them, and holds acts back when the oldest waits too long (security.md 9).
 */
export class QueuedAt1763900600001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE unsequenced ADD COLUMN queued_at timestamptz NOT NULL DEFAULT now()');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE unsequenced DROP COLUMN queued_at');
  }
}
