import type { Tx } from '@tutela/platform';

/** `head` is by the register of schools: public, so in clear. */
export interface School {
  readonly urn: string;
  readonly name: string;
  readonly head: string | null;
  readonly head_shown_at: Date | null;
}

/** A school's row is taken first by every act that takes or frees its places: none waits for another in a circle (NC-07). */
export async function lockSchool(tx: Tx, urn: string): Promise<School> {
  return tx.one<School>`SELECT urn, name, head, head_shown_at FROM school WHERE urn = ${urn} FOR UPDATE`;
}

export async function findSchool(tx: Tx, urn: string): Promise<School> {
  return tx.one<School>`SELECT urn, name, head, head_shown_at FROM school WHERE urn = ${urn}`;
}

/** The name as identity tells it; who is head is the register's to say. */
export async function keepSchool(tx: Tx, urn: string, name: string): Promise<void> {
  await tx.rows`
    INSERT INTO school (urn, name) VALUES (${urn}, ${name}) ON CONFLICT (urn) DO UPDATE SET name = excluded.name`;
}

/** @returns whether the register shows another head than before */
export async function keepHead(
  tx: Tx,
  { urn, name, head }: { urn: string; name: string; head: string },
): Promise<boolean> {
  await tx.rows`INSERT INTO school (urn, name) VALUES (${urn}, ${name}) ON CONFLICT (urn) DO NOTHING`;
  const shown = await tx.rows`
    UPDATE school SET head = ${head}, head_shown_at = ${tx.now} WHERE urn = ${urn} AND head IS DISTINCT FROM ${head} RETURNING urn`;
  return shown.length > 0;
}
