import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What children's periods in care were before a return changed them, so that it can be taken back (VS-22, ADR 0014). A child's are let go of
 * as soon as anything changes its periods again, in the same transaction, whoever does it: what is left says who can go back.
 */
export class CareBeforeImport1763900100002 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE care_import
        ADD COLUMN confirmed_at timestamptz,
        ADD COLUMN changed integer CONSTRAINT care_import_changed_is_a_count CHECK (changed >= 0),
        DROP CONSTRAINT care_import_state_is_known,
        ADD CONSTRAINT care_import_state_is_known CHECK (state IN ('checked', 'confirmed', 'given-up', 'taken-back'))`);
    await run.query(`
      CREATE TABLE care_before_import (
        child integer NOT NULL CONSTRAINT care_before_import_of_a_child REFERENCES child (child),
        starts_on date NOT NULL,
        ends_on date,
        import uuid NOT NULL CONSTRAINT care_before_an_import REFERENCES care_import (import),
        CONSTRAINT care_before_import_begins_once_a_day PRIMARY KEY (child, starts_on)
      )`);
    await run.query('CREATE INDEX care_before_import_by_import ON care_before_import (import)');
    await run.query(`
      CREATE FUNCTION vs_22_let_go_of_care_before() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
      BEGIN
        IF NEW IS DISTINCT FROM OLD THEN
          DELETE FROM care_before_import WHERE child = coalesce(NEW.child, OLD.child);
        END IF;
        RETURN NULL;
      END $$`);
    await run.query(`
      CREATE TRIGGER vs_22_care_is_changed AFTER INSERT OR UPDATE OR DELETE ON care_period
      FOR EACH ROW EXECUTE FUNCTION vs_22_let_go_of_care_before()`);
  }

  /** A return that was taken back is one that was given up to what was before. */
  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TRIGGER vs_22_care_is_changed ON care_period');
    await run.query('DROP FUNCTION vs_22_let_go_of_care_before');
    await run.query('DROP TABLE care_before_import');
    await run.query(`UPDATE care_import SET state = 'given-up' WHERE state = 'taken-back'`);
    await run.query(`
      ALTER TABLE care_import
        DROP COLUMN confirmed_at, DROP COLUMN changed,
        DROP CONSTRAINT care_import_state_is_known,
        ADD CONSTRAINT care_import_state_is_known CHECK (state IN ('checked', 'confirmed', 'given-up'))`);
  }
}
