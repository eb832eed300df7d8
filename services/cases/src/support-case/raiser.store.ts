import type { Tx } from '@tutela/platform';
import type { CaseRow } from './support-case.store';

/** Whether that person is somebody of the case's school still: its own active contact, or a live one of the company that follows it (NC-23). */
export async function mayFollow(tx: Tx, row: CaseRow, account: string): Promise<boolean> {
  const { organisation, followed_by: company } = row;
  const { may } = await tx.one<{ may: boolean }>`
    SELECT EXISTS (
      SELECT 1 FROM person WHERE account = ${account} AND organisation = ${organisation} AND role = 'school-contact' AND state = 'active'
    ) OR EXISTS (
      SELECT 1 FROM appointment WHERE account = ${account} AND 'school-' || urn = ${organisation} AND company = ${company} AND state = 'live'
    ) AS may`;
  return may;
}
