import { Refusal } from '@tutela/contracts';
import type { Person, Tx } from '@tutela/platform';
import { schoolSeenBy, urnOf } from '../appointment/acting-for';
import { holdPeople } from '../person/person.store';

/** Which cases somebody may read. */
export interface CasesSeen {
  readonly organisation: string;
  /** Of an outside contact: release cases for the own company, without their scans, which bear signatures, and support cases that its contacts follow (NC-23). */
  readonly onlyCompany?: string;
}

/** An outside contact is asked for at each act (NC-23). */
export async function casesSeenBy(tx: Tx, by: Person): Promise<CasesSeen> {
  const { organisation } = by;
  if (urnOf(organisation) === undefined) return { organisation };
  const { onlyCompany } = await schoolSeenBy(tx, by);
  return { organisation, onlyCompany };
}

/**
 * As `casesSeenBy`, for an act: the appointment is held until it is over, or the person of the school's own, so that nothing is done for a
 * school whose contact somebody has ceased to be.
 */
export async function casesHeldBy(tx: Tx, by: Person): Promise<CasesSeen> {
  const seen = await casesSeenBy(tx, by);
  if (seen.onlyCompany === undefined) {
    await mustNotHaveLeft(tx, by);
    return seen;
  }
  await tx.one`
    SELECT id FROM appointment WHERE account = ${by.account} AND urn = ${urnOf(by.organisation) ?? ''} AND state = 'live' FOR SHARE`;
  return seen;
}

/** Release cases are the school's own contacts' alone, also one that an outside contact may read (NC-23). */
export function mustBeOpenTo({ onlyCompany }: CasesSeen, { kind }: { readonly kind: string }): void {
  if (onlyCompany !== undefined && kind !== 'support') throw new Refusal('not-your-role');
}

/** @throws Refusal `sign-in-needed` for whom identity has told has left; of whom it has told nothing yet, the session is believed (NC-12) */
async function mustNotHaveLeft(tx: Tx, { account }: Person): Promise<void> {
  const [person] = await holdPeople(tx, [account]);
  if (person?.state === 'ended') throw new Refusal('sign-in-needed');
}
