import type { Person, Tx } from '@tutela/platform';
import { schoolSeenBy, urnOf } from '../appointment/acting-for';

/** Which cases somebody may read. */
export interface CasesSeen {
  readonly organisation: string;
  /** Of an outside contact: release cases for the own company, without their scans, which bear signatures (NC-23). */
  readonly onlyCompany?: string;
}

/** An outside contact is asked for at each act (NC-23). */
export async function casesSeenBy(tx: Tx, by: Person): Promise<CasesSeen> {
  const { organisation } = by;
  if (urnOf(organisation) === undefined) return { organisation };
  const { onlyCompany } = await schoolSeenBy(tx, by);
  return { organisation, onlyCompany };
}
