import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A batch is written by one statement, which takes the receipt of its marks from the row that it writes itself, and no receipt is ever
 * deleted: to look each one up again, twice for each mark, was most of what a batch cost Postgres.
 */
export class MarksOfABatch1763900100001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE mark DROP CONSTRAINT mark_of_a_receipt, DROP CONSTRAINT mark_auto_of_a_receipt');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE mark
        ADD CONSTRAINT mark_of_a_receipt FOREIGN KEY (receipt) REFERENCES receipt (receipt),
        ADD CONSTRAINT mark_auto_of_a_receipt FOREIGN KEY (auto_receipt) REFERENCES receipt (receipt)`);
  }
}
