import type { Tx } from '@tutela/platform';
import type { EndedBecause } from '../appointment/appointment.rules';
import type { CasesKeys } from '../keys';

interface Answering {
  readonly appointment: string;
  readonly company: string;
  readonly manager: string;
  /** As it is at the grant; kept so, whatever becomes of the account (NC-14). */
  readonly managerName: string;
  readonly isLive: boolean;
}

/** The manager has accepted the terms and answers for the account: from now where it is live, else from its tag (NC-14). */
export async function beginResponsibility(tx: Tx, keys: CasesKeys, answering: Answering): Promise<void> {
  const { appointment, company, manager, managerName, isLive } = answering;
  const name = keys.sealText(managerNamePlace(appointment), managerName);
  await tx.rows`
    INSERT INTO responsibility (appointment, company, manager, manager_name_sealed, terms_accepted_at, from_at)
    VALUES (${appointment}, ${company}, ${manager}, ${name}, ${tx.now}, ${isLive ? tx.now : null})`;
}

export async function dischargeResponsibility(
  tx: Tx,
  appointments: readonly string[],
  because: EndedBecause,
): Promise<void> {
  await tx.rows`
    UPDATE responsibility SET to_at = ${tx.now}, discharged = ${because}
    WHERE appointment = ANY(${appointments}::uuid[]) AND to_at IS NULL`;
}

export function managerNamePlace(appointment: string): { table: string; column: string; row: string } {
  return { table: 'responsibility', column: 'manager_name_sealed', row: appointment };
}
