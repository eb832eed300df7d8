import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Looked-after children returns as checked, until they are confirmed (VS-22). */
export class CareImports1763800100007 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE care_import (
        import uuid CONSTRAINT care_import_is_one PRIMARY KEY,
        state text NOT NULL CONSTRAINT care_import_state_is_known CHECK (state IN ('checked', 'confirmed', 'given-up')),
        rows_sealed bytea NOT NULL,
        uploaded_by uuid NOT NULL,
        uploaded_at timestamptz NOT NULL
      )`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE care_import');
  }
}
