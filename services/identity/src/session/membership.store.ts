import type { OutputOf, whoAmI } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';

type MayActFor = NonNullable<OutputOf<typeof whoAmI>['mayActFor']>;

/** The own school or company first, then the schools by name; nothing for people of an authority or the operator (NC-22). */
export async function mayActFor(tx: Tx, account: string): Promise<MayActFor> {
  return tx.rows.prepared<MayActFor[number]>`
    SELECT id, kind, name, role FROM (
      SELECT organisation, role, 0 AS place FROM account WHERE account.id = ${account}
      UNION ALL SELECT organisation, role, 1 FROM membership WHERE account = ${account}) AS choice
    JOIN organisation ON organisation.id = choice.organisation
    WHERE kind IN ('school', 'company') ORDER BY place, name`;
}

interface Membership {
  readonly account: string;
  readonly organisation: string;
  readonly appointment: string;
}

/** A live appointment makes its holder an outside contact of the school (NC-06). */
export async function keepMembership(tx: Tx, { account, organisation, appointment }: Membership): Promise<void> {
  await tx.rows`
    INSERT INTO membership (account, organisation, role, appointment) VALUES (${account}, ${organisation}, 'outside-contact', ${appointment})
    ON CONFLICT ON CONSTRAINT nc_06_one_membership_a_person_and_school DO UPDATE SET appointment = excluded.appointment`;
}

/** Sessions that act for the school fall back to the own organisation with it. An appointment that a newer one has replaced ends nothing. */
export async function dropMembership(tx: Tx, { account, organisation, appointment }: Membership): Promise<void> {
  const held = await tx.rows`
    SELECT 1 FROM membership WHERE account = ${account} AND organisation = ${organisation} AND appointment = ${appointment} FOR UPDATE`;
  if (held.length === 0) return;
  await tx.rows`
    UPDATE session SET acting_organisation = NULL WHERE account = ${account} AND acting_organisation = ${organisation}`;
  await tx.rows`DELETE FROM membership WHERE account = ${account} AND organisation = ${organisation}`;
}
