import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases was told of leavers without the times of report and end (NC-11): it is told of each once more when identity starts. */
export class TellLeaversAgain1763800200006 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`UPDATE account SET recorded_at = NULL WHERE leaving_reported_at IS NOT NULL`);
  }

  /** What has been told stays told. */
  down(): Promise<void> {
    return Promise.resolve();
  }
}
