import { Refusal } from '@tutela/contracts';
import type { Person, Tx } from '@tutela/platform';

/**
 * The URN of the school the person acts for. An outside contact is looked up here at each act (NC-23): what the session says follows
 * events and may be late; no longer live answers as absent.
 */
export async function schoolActedFor(tx: Tx, { account, organisation, role }: Person): Promise<string> {
  const urn = urnOf(organisation);
  if (urn === undefined) throw new Refusal('not-found');
  if (role === 'outside-contact') {
    await tx.one`SELECT id FROM appointment WHERE account = ${account} AND urn = ${urn} AND state = 'live'`;
  }
  return urn;
}

/** Nothing for a company. */
export function urnOf(organisation: string): string | undefined {
  return /^school-(\d{6})$/.exec(organisation)?.[1];
}
