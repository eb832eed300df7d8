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

/** As `lockSchool`; nothing where no such school is known yet. */
export async function lockSchoolIfKnown(tx: Tx, urn: string): Promise<School | undefined> {
  return tx.maybe<School>`SELECT urn, name, head, head_shown_at FROM school WHERE urn = ${urn} FOR UPDATE`;
}

export async function findSchool(tx: Tx, urn: string): Promise<School> {
  return tx.one<School>`SELECT urn, name, head, head_shown_at FROM school WHERE urn = ${urn}`;
}

/** The name as identity tells it; who is head is the register's to say. */
export async function keepSchool(tx: Tx, urn: string, name: string): Promise<void> {
  await tx.rows`
    INSERT INTO school (urn, name) VALUES (${urn}, ${name}) ON CONFLICT (urn) DO UPDATE SET name = excluded.name`;
}

/** A school that the register shows before identity has told of it. */
export async function meetSchool(tx: Tx, urn: string, name: string): Promise<void> {
  await tx.rows`INSERT INTO school (urn, name) VALUES (${urn}, ${name}) ON CONFLICT (urn) DO NOTHING`;
}

/** Whom the register shows from now; of this one nobody has been reminded. */
export async function keepHead(tx: Tx, urn: string, head: string): Promise<void> {
  await tx.rows`UPDATE school SET head = ${head}, head_shown_at = ${tx.now}, reminded_at = NULL WHERE urn = ${urn}`;
}

/** When the school's own contacts were told that a notice is owed; nothing where nobody was there to be told (NC-13). */
export async function keepReminded(tx: Tx, urn: string, at: Date | null): Promise<void> {
  await tx.rows`UPDATE school SET reminded_at = ${at} WHERE urn = ${urn}`;
}
