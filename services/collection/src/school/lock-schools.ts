import type { Tx } from '@tutela/platform';

/**
 * Whoever writes marks or enrolments of a school locks its row first and reads after; then nobody else is at it, and events keep their
 * order. Several schools are locked in one order, so that two acts never wait for each other.
 */
export async function lockSchools(tx: Tx, urns: readonly string[]): Promise<void> {
  await tx.rows`SELECT urn FROM school_link WHERE urn = ANY(${[...new Set(urns)]}) ORDER BY urn FOR UPDATE`;
}
