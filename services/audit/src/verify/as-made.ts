import type { Sql } from '@tutela/platform';
import { found } from './verdict';

/** The log's tables and their columns, in order, as the platform's migrations made them. */
const columnsOf: Readonly<Record<string, string>> = {
  entry:
    'id uuid, at timestamp with time zone, writer text, actor_kind text, actor_id text, actor_user_id text, actor_role text, action text, ' +
    'outcome text, object text, network text, children integer[], facts jsonb, reason_sealed bytea',
  entry_image: 'entry uuid, place smallint, child integer, image_sealed bytea',
  leaf: 'index bigint, entry uuid, hash bytea',
  tree_node: 'level smallint, index bigint, hash bytea',
  checkpoint: 'size bigint, note text, at timestamp with time zone',
  unsequenced: 'entry uuid, queued_at timestamp with time zone',
};
const tables = Object.keys(columnsOf);

const bodies = {
  queue: 'BEGIN INSERT INTO audit.unsequenced SELECT id FROM added; RETURN NULL; END',
  appendOnly: "BEGIN RAISE EXCEPTION 'SY-05: the audit log is append-only'; END",
};
const triggers = [
  `CREATE TRIGGER sy_05_entry_queues AFTER INSERT ON audit.entry REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION audit.sy_05_queue() ${bodies.queue}`,
  ...['entry', 'entry_image', 'leaf', 'tree_node', 'checkpoint'].map(
    (table) =>
      `CREATE TRIGGER sy_05_${table}_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit.${table} FOR EACH STATEMENT EXECUTE FUNCTION audit.sy_05_append_only() ${bodies.appendOnly}`,
  ),
];

interface TableRow {
  readonly name: string;
  readonly columns: string;
  readonly hidden: boolean;
}

/**
 * The log rests in plain tables: through a view, a rule, row security or a table that inherits, who reads gets other rows than were
 * written, and perhaps others at another time. In columns of other types, or by a cast that somebody made, values read as other ones.
 * @param witnessed there are copies of its checkpoints: it was a log once
 */
export async function mustBeTheTables(sql: Sql, witnessed: boolean): Promise<void> {
  const rows = await sql<TableRow>`
    SELECT relname AS name,
      (SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod), ', ' ORDER BY attnum) FROM pg_attribute
        WHERE attrelid = pg_class.oid AND attnum > 0 AND NOT attisdropped) AS columns,
      relkind <> 'r' OR relpersistence <> 'p' OR relrowsecurity
        OR EXISTS (SELECT FROM pg_rewrite WHERE ev_class = pg_class.oid)
        OR EXISTS (SELECT FROM pg_inherits WHERE inhparent = pg_class.oid) AS hidden
    FROM pg_class WHERE relnamespace = to_regnamespace('audit') AND relname = ANY(${tables}) ORDER BY relname`;
  const names = rows.map(({ name }) => name);
  const gone = tables.filter((table) => !names.includes(table));
  // Without any, and nowhere witnessed, it is no log yet.
  if (gone.length > 0 && (names.length > 0 || witnessed)) found('missing', 0, `audit.${gone[0]} is not there`);
  const strange = rows.find(({ name, columns, hidden }) => hidden || columns !== columnsOf[name]);
  if (strange)
    found(
      'forged',
      0,
      `audit.${strange.name} is not the table that was made: a view, a rule, a policy or other columns stand there`,
    );
  const casts = await sql`SELECT FROM pg_cast WHERE oid >= ${firstOidOfUsers}`;
  if (casts.length > 0) found('forged', 0, 'a cast was made by which values read as others than are stored');
}

/** PostgreSQL manual, System Catalog Initial Contents: what a server brings along has lower ones. */
const firstOidOfUsers = 16_384;

/**
 * What is written from now on is queued, and nothing of it taken back: the triggers are those that were made, do what they did, and fire.
 * After all else, for who changes a row switches them off first, and the row is the fault to name.
 */
export async function mustStillBeGuarded(sql: Sql, size: number): Promise<void> {
  const fire = await sql<{ told: string }>`
    SELECT pg_get_triggerdef(pg_trigger.oid) || ' ' || btrim(prosrc, E' \n') AS told
    FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid JOIN pg_proc ON pg_proc.oid = tgfoid
    WHERE relnamespace = 'audit'::regnamespace AND relname = ANY(${tables}) AND tgenabled IN ('O', 'A')
      AND NOT (tgisinternal AND tgfoid < ${firstOidOfUsers})`;
  const told = fire.map((row) => row.told);
  if (told.length !== triggers.length || !triggers.every((trigger) => told.includes(trigger)))
    found(
      'forged',
      size,
      'the triggers are not those that were made: what is written from now on may not be what was done',
    );
  const passedOver = await sql`
    SELECT FROM pg_db_role_setting, unnest(setconfig) AS setting
    WHERE setting LIKE 'session_replication_role=%'
      AND setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
    UNION ALL SELECT WHERE current_setting('session_replication_role') <> 'origin'`;
  if (passedOver.length > 0)
    found('forged', size, 'triggers are passed over: what is written from now on gets no leaf');
}
