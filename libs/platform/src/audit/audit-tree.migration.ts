import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What makes the log one that can be checked (SY-05): entries that wait for their leaf, whole subtrees, signed checkpoints. An entry
 * queues itself, in its own transaction, so that one which commits late is never skipped.
 */
export class CreateAuditTree1763800400001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE TABLE unsequenced (entry uuid CONSTRAINT unsequenced_once PRIMARY KEY)`);
    await run.query(`
      CREATE FUNCTION sy_05_queue() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      BEGIN INSERT INTO audit.unsequenced SELECT id FROM added; RETURN NULL; END $$`);
    await run.query(`
      CREATE TRIGGER sy_05_entry_queues AFTER INSERT ON entry REFERENCING NEW TABLE AS added
      FOR EACH STATEMENT EXECUTE FUNCTION sy_05_queue()`);
    // After the trigger, which waited for acts under way and keeps new ones out: none falls between the two.
    await run.query(`INSERT INTO unsequenced SELECT id FROM entry EXCEPT SELECT entry FROM leaf`);
    await run.query(`
      CREATE TABLE tree_node (
        level smallint NOT NULL,
        index bigint NOT NULL CONSTRAINT tree_node_index_is_count CHECK (index >= 0),
        hash bytea NOT NULL CONSTRAINT tree_node_hash_is_sha256 CHECK (length(hash) = 32),
        CONSTRAINT tree_node_has_one_hash PRIMARY KEY (level, index)
      )`);
    await run.query(`
      CREATE TABLE checkpoint (
        size bigint CONSTRAINT checkpoint_has_one_size PRIMARY KEY CONSTRAINT checkpoint_of_entries CHECK (size > 0),
        note text NOT NULL,
        at timestamptz NOT NULL
      )`);
    for (const table of ['tree_node', 'checkpoint']) {
      await run.query(`
        CREATE TRIGGER sy_05_${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION sy_05_append_only()`);
    }
    await takeLeavesFromWriters(run);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('An audit log is not taken away.'));
  }
}

/** Writers had INSERT on every table; a leaf is the sequencer's alone, which gets its rights again after this. */
async function takeLeavesFromWriters(run: QueryRunner): Promise<void> {
  await run.query(`
    DO $$ DECLARE writer record; BEGIN
      FOR writer IN SELECT DISTINCT grantee::regrole AS role FROM pg_class, aclexplode(relacl)
        WHERE pg_class.oid = 'leaf'::regclass AND grantee NOT IN (0, relowner)
      LOOP EXECUTE format('REVOKE ALL ON leaf FROM %s', writer.role); END LOOP;
    END $$`);
}
