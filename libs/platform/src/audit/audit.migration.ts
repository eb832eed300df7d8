import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit log, as it rests in each LA's database and, for the support site, in the audit service's own.
 * Every service inserts; nobody changes. `leaf` waits for the Merkle tree (SY-05): a leaf is added, an entry never touched.
 */
export class CreateAuditLog1763800000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE entry (
        id uuid CONSTRAINT entry_has_one_id PRIMARY KEY,
        at timestamptz NOT NULL,
        writer text NOT NULL,
        actor_kind text NOT NULL,
        actor_id text NOT NULL,
        actor_user_id text,
        actor_role text,
        action text NOT NULL,
        outcome text NOT NULL CONSTRAINT entry_outcome_is_known CHECK (outcome IN ('done', 'refused')),
        object text,
        network text,
        children integer[] NOT NULL DEFAULT '{}',
        facts jsonb NOT NULL DEFAULT '{}',
        reason_sealed bytea
      )`);
    await run.query(`CREATE INDEX entry_newest_first ON entry (id DESC)`);
    await run.query(`CREATE INDEX entry_by_child ON entry USING gin (children)`);
    await run.query(`
      CREATE TABLE entry_image (
        entry uuid NOT NULL CONSTRAINT entry_image_of_an_entry REFERENCES entry (id),
        place smallint NOT NULL,
        child integer,
        image_sealed bytea NOT NULL,
        CONSTRAINT entry_image_has_one_place PRIMARY KEY (entry, place)
      )`);
    await run.query(`
      CREATE TABLE leaf (
        index bigint CONSTRAINT leaf_has_one_index PRIMARY KEY,
        entry uuid NOT NULL CONSTRAINT leaf_of_one_entry UNIQUE REFERENCES entry (id),
        hash bytea NOT NULL CONSTRAINT leaf_hash_is_sha256 CHECK (length(hash) = 32)
      )`);
    await run.query(`
      CREATE FUNCTION sy_05_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'SY-05: the audit log is append-only'; END $$`);
    for (const table of ['entry', 'entry_image', 'leaf']) {
      await run.query(`
        CREATE TRIGGER sy_05_${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION sy_05_append_only()`);
    }
  }

  down(): Promise<void> {
    return Promise.reject(new Error('An audit log is not taken away.'));
  }
}
