import { childKeyFrom, KeyCache, laKeyFrom, newChildKey, newLaKey, type RootKey } from '@tutela/sealing';
import { Refusal } from '@tutela/contracts';
import type { Sql } from '../database/rows';

const minute = 60_000;

/** Unwraps the keys of LAs and of their children; keeps them in memory for at most a minute (security.md rule 26). */
export class LaKeys {
  private readonly cache = new KeyCache({ ttlMs: minute, maxEntries: 20_000, now: () => performance.now() });

  constructor(private readonly root: RootKey) {}

  async laKey(sql: Sql, la: string): Promise<Buffer> {
    const known = this.cache.get(la);
    if (known) return known;
    const [row] = await sql<{ wrapped: Buffer }>`SELECT wrapped FROM keys.la_key WHERE la = ${la}`;
    if (!row) throw new Refusal('unreachable');
    const key = laKeyFrom(this.root, la, row.wrapped);
    this.cache.put(la, key);
    return key;
  }

  async childKey(sql: Sql, la: string, child: number): Promise<Buffer> {
    const keys = await this.childKeys(sql, la, [child]);
    const key = keys.get(child);
    if (!key) throw new Refusal('not-found');
    return key;
  }

  /** Keys of many children in one read; a child whose key was destroyed is left out. */
  async childKeys(sql: Sql, la: string, children: readonly number[]): Promise<Map<number, Buffer>> {
    const keys = new Map<number, Buffer>();
    for (const child of children) {
      const known = this.cache.get(`${la}/${child}`);
      if (known) keys.set(child, known);
    }
    const unknown = children.filter((child) => !keys.has(child));
    if (unknown.length === 0) return keys;
    const laKey = await this.laKey(sql, la);
    const rows = await sql<{ child: number; wrapped: Buffer }>`
      SELECT child, wrapped FROM keys.child_key WHERE child = ANY(${unknown})`;
    for (const { child, wrapped } of rows) {
      const key = childKeyFrom(laKey, la, String(child), wrapped);
      this.cache.put(`${la}/${child}`, key);
      keys.set(child, key);
    }
    return keys;
  }

  async createChildKey(sql: Sql, la: string, child: number): Promise<Buffer> {
    const { key, wrapped } = newChildKey(await this.laKey(sql, la), la, String(child));
    await sql`INSERT INTO keys.child_key (child, wrapped) VALUES (${child}, ${wrapped})`;
    return key;
  }

  /** The first key of an LA; a second call finds it made. */
  async createLaKey(sql: Sql, la: string): Promise<void> {
    const { wrapped } = newLaKey(this.root, la);
    await sql`INSERT INTO keys.la_key (la, wrapped) VALUES (${la}, ${wrapped}) ON CONFLICT DO NOTHING`;
  }
}
