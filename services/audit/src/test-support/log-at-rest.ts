import { withSql } from '@tutela/platform';
import { nodeHash } from '@tutela/transparency';
import { readLeafHashes } from '../tree/stored-entries';
import type { Verdict } from '../verify/verdict';
import { verifyLog } from '../verify/verify-log';
import type { LogsUnderTest } from './logs-under-test';

const tables = ['entry', 'entry_image', 'leaf', 'tree_node', 'checkpoint', 'unsequenced'] as const;
let nextLa = 700;

/** The entry of a leaf, in SQL. */
export const entryAt = (index: number): string => `(SELECT entry FROM audit.leaf WHERE index = ${index})`;

/** Takes the end of a log away, with all that tells of it. */
export const cutFrom = (index: number, size: number): string => `
  CREATE TEMPORARY TABLE gone AS SELECT entry FROM audit.leaf WHERE index >= ${index};
  DELETE FROM audit.leaf WHERE index >= ${index};
  DELETE FROM audit.entry_image WHERE entry IN (SELECT entry FROM gone);
  DELETE FROM audit.entry WHERE id IN (SELECT entry FROM gone);
  DELETE FROM audit.tree_node WHERE (index + 1) * (1 << level) > ${index};
  DELETE FROM audit.checkpoint WHERE size > ${size};`;

/** A log of 37 entries, signed at 20, 27 and 37, with an image and a reason in each; and what a superuser of its database does to it. */
export class LogAtRest {
  private constructor(
    private readonly audit: LogsUnderTest,
    readonly la: string,
  ) {}

  static async make(audit: LogsUnderTest): Promise<LogAtRest> {
    const made = await LogAtRest.empty(audit);
    for (const count of [20, 7, 10]) {
      await made.write(count);
      await audit.sequence(made.log);
    }
    return made;
  }

  static async empty(audit: LogsUnderTest): Promise<LogAtRest> {
    const made = new LogAtRest(audit, String((nextLa += 1)));
    await audit.las.build(made.la);
    return made;
  }

  get log(): string {
    return `la-${this.la}`;
  }

  get database(): string {
    return `la_${this.la}`;
  }

  async write(count: number): Promise<void> {
    const note = { action: 'mark.amended', reason: 'Told by phone', images: [{ after: { code: 'L' } }] };
    await this.audit.write(this.log, ...Array.from({ length: count }, () => note));
  }

  /** As a superuser, past every trigger and every foreign key. */
  async attack(sql: string): Promise<void> {
    await this.audit.eye.rows(
      this.database,
      `SET session_replication_role = replica; SET search_path = pg_catalog, pg_temp; ${sql}`,
    );
  }

  async verified(copies: readonly string[] = []): Promise<Verdict> {
    return verifyLog(await this.audit.logs.open(this.log), copies);
  }

  /** Keeps the rows as they are, for `putRight`. */
  async keep(): Promise<void> {
    const copies = tables.map((table) => `CREATE TABLE was.${table} AS TABLE audit.${table}`);
    await this.audit.eye.rows(this.database, `CREATE SCHEMA was; ${copies.join('; ')}`);
  }

  async putRight(): Promise<void> {
    await this.attack(
      tables
        .map((table) => `TRUNCATE audit.${table} CASCADE; INSERT INTO audit.${table} TABLE was.${table}`)
        .join('; '),
    );
  }

  /** An entry and its leaf, by the verifier's own reading. */
  async rewrite(index: number): Promise<void> {
    await this.attack(`UPDATE audit.entry SET action = 'other' WHERE id = ${entryAt(index)}`);
    await this.putRightLeaf(index);
  }

  /** The hash that the rows of an entry would have now. */
  async putRightLeaf(index: number): Promise<void> {
    const { source } = await this.audit.logs.open(this.log);
    const hash = await withSql(source, async (sql) => {
      const [row] = await sql<{ entry: string }>`SELECT entry::text FROM audit.leaf WHERE index = ${index}`;
      const [found] = (await readLeafHashes(sql, [row?.entry ?? ''])).values();
      return found;
    });
    await this.attack(`UPDATE audit.leaf SET hash = '\\x${hash?.toString('hex') ?? ''}' WHERE index = ${index}`);
  }

  /** As an attacker who knows the format would. */
  async rebuildNodes(): Promise<void> {
    const leaves = await this.audit.eye.rows<{ hash: Buffer }>(
      this.database,
      'SELECT hash FROM audit.leaf ORDER BY index',
    );
    for (let index = 0; (index + 1) * 16 <= leaves.length; index += 1) {
      let level = leaves.slice(index * 16, (index + 1) * 16).map(({ hash }) => hash);
      while (level.length > 1) {
        level = level.flatMap((left, place) => (place % 2 ? [] : [nodeHash(left, level[place + 1] ?? left)]));
      }
      const hash = level[0]?.toString('hex') ?? '';
      await this.attack(`UPDATE audit.tree_node SET hash = '\\x${hash}' WHERE level = 4 AND index = ${index}`);
    }
  }
}
