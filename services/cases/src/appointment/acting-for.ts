import { Refusal } from '@tutela/contracts';
import type { Person, Tx } from '@tutela/platform';

/** What somebody who acts for a school sees of it (NC-23). */
export interface SchoolSeen {
  readonly urn: string;
  /** Of an outside contact: nothing of other companies is shown. Own staff see all. */
  readonly onlyCompany: string | undefined;
}

/**
 * The school the person acts for. An outside contact is looked up here at each act, and so is for which company (NC-23): what the session
 * says follows events and may be late; no longer live answers as absent.
 */
export async function schoolSeenBy(tx: Tx, { account, organisation, role }: Person): Promise<SchoolSeen> {
  const urn = urnOf(organisation);
  if (urn === undefined) throw new Refusal('not-found');
  if (role !== 'outside-contact') return { urn, onlyCompany: undefined };
  const { company } = await tx.one<{ company: string }>`
    SELECT company FROM appointment WHERE account = ${account} AND urn = ${urn} AND state = 'live'`;
  return { urn, onlyCompany: company };
}

export async function schoolActedFor(tx: Tx, by: Person): Promise<string> {
  return (await schoolSeenBy(tx, by)).urn;
}

/** Nothing for a company. */
export function urnOf(organisation: string): string | undefined {
  return /^school-(\d{6})$/.exec(organisation)?.[1];
}
