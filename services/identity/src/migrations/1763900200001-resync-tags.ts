import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which attempts were at a resync, counted apart, and when a tag was proved again by one (NC-10). */
export class ResyncTags1763900200001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE otp_attempt ADD COLUMN resync boolean NOT NULL DEFAULT false`);
    await run.query(`CREATE INDEX otp_attempt_resyncs ON otp_attempt (tag, at) WHERE resync`);
    await run.query(`ALTER TABLE tag ADD COLUMN proved_at timestamptz`);
  }

  /** Failures before a proof count again then, until they are 30 days old. */
  async down(run: QueryRunner): Promise<void> {
    await run.query(`ALTER TABLE tag DROP COLUMN proved_at`);
    await run.query(`DROP INDEX otp_attempt_resyncs`);
    await run.query(`ALTER TABLE otp_attempt DROP COLUMN resync`);
  }
}
