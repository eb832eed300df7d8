import type { DataOf, personRecorded, Role } from '@tutela/contracts';
import { openFromIdentity, type Tx } from '@tutela/platform';
import type { CasesKeys } from '../keys';

/** A person as identity told last; name and address stay sealed as they came. */
export interface PersonRow {
  readonly account: string;
  readonly organisation: string;
  readonly role: Role;
  readonly state: 'invited' | 'enrolling' | 'active' | 'ended';
  readonly has_tag: boolean;
  readonly last_day: string | null;
  readonly ended_at: Date | null;
  /** NC-11: the account ended more than 24 hours after the last day, as identity judged. */
  readonly late: boolean;
  readonly name_sealed: string;
  readonly email_sealed: string | null;
}

type Told = DataOf<typeof personRecorded>;

/** A later event without a time of leaving takes it back. Takes the person's row, so that who is appointed meanwhile is appointed as the person stands before or after, never between. */
export async function keepPerson(tx: Tx, told: Told): Promise<void> {
  const { account, organisation, role, state, hasTag, lastDay, leavingReportedAt, nameSealed, emailSealed } = told;
  const { endedAt, endedBecause, late } = told;
  await tx.rows`
    INSERT INTO person (account, organisation, role, state, has_tag, last_day, leaving_reported_at, ended_at, ended_because, late, name_sealed, email_sealed)
    VALUES (${account}, ${organisation}, ${role}, ${state}, ${hasTag}, ${lastDay ?? null}, ${leavingReportedAt ?? null}, ${endedAt ?? null},
      ${endedBecause ?? null}, ${late ?? false}, ${nameSealed}, ${emailSealed ?? null})
    ON CONFLICT (account) DO UPDATE SET organisation = excluded.organisation, role = excluded.role, state = excluded.state,
      has_tag = excluded.has_tag, last_day = excluded.last_day, leaving_reported_at = excluded.leaving_reported_at,
      ended_at = excluded.ended_at, ended_because = excluded.ended_because, late = excluded.late,
      name_sealed = excluded.name_sealed, email_sealed = excluded.email_sealed`;
}

export async function findPerson(tx: Tx, account: string): Promise<PersonRow | undefined> {
  return tx.maybe<PersonRow>`
    SELECT account, organisation, role, state, has_tag, last_day::text, ended_at, late, name_sealed, email_sealed
    FROM person WHERE account = ${account}`;
}

/** Held as they are until the act is over. */
export async function holdPeople(tx: Tx, accounts: readonly string[]): Promise<PersonRow[]> {
  return tx.rows<PersonRow>`
    SELECT account, organisation, role, state, has_tag, last_day::text, ended_at, late, name_sealed, email_sealed
    FROM person WHERE account = ANY(${accounts}::uuid[]) ORDER BY account FOR SHARE`;
}

/** The school's own nominated contacts; they take none of the fifteen places (NC-07). */
export async function ownContactsOf(tx: Tx, organisation: string): Promise<PersonRow[]> {
  return tx.rows<PersonRow>`
    SELECT account, organisation, role, state, has_tag, last_day::text, ended_at, late, name_sealed, email_sealed
    FROM person WHERE organisation = ${organisation} AND role = 'school-contact' AND state = 'active' ORDER BY account`;
}

export function nameOf(
  { root }: CasesKeys,
  { account, name_sealed }: Pick<PersonRow, 'account' | 'name_sealed'>,
): string {
  return openFromIdentity(root, account, 'name', name_sealed);
}

export function emailOf({ root }: CasesKeys, { account, email_sealed }: PersonRow): string | undefined {
  return email_sealed === null ? undefined : openFromIdentity(root, account, 'email', email_sealed);
}
