import type { Tx } from '@tutela/platform';

export const changeChannel = 'cases_changed';

/**
 * Says at the commit that what these organisations see has changed. Last in an act and once: acts of one organisation wait for each
 * other only from here, and always in the same order.
 */
export async function changed(tx: Tx, organisations: readonly string[]): Promise<void> {
  const sorted = [...new Set(organisations)].sort();
  await tx.rows`
    WITH told AS (
      INSERT INTO version (organisation, n) SELECT organisation, 1 FROM unnest(${sorted}::text[]) AS these (organisation)
      ON CONFLICT (organisation) DO UPDATE SET n = version.n + 1 RETURNING organisation
    ) SELECT pg_notify(${changeChannel}, organisation) FROM told`;
}

export async function readVersion(tx: Tx, organisation: string): Promise<number> {
  const row = await tx.maybe<{ n: string }>`SELECT n FROM version WHERE organisation = ${organisation}`;
  return Number(row?.n ?? 0);
}
