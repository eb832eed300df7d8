import type { Tx } from '@tutela/platform';
import { readSentForm, type FormRow } from '../release-form/release-form.store';
import type { CaseRow } from './support-case.store';

/** A case of either kind that was sent to the operator; nobody else changes it until the act is over. */
export async function lockQueuedCase(tx: Tx, id: string): Promise<CaseRow> {
  return tx.one<CaseRow>`
    SELECT * FROM support_case WHERE id = ${id} AND kind IN ('release', 'support') AND sent_at IS NOT NULL FOR UPDATE`;
}

export async function readSupportCase(tx: Tx, id: string): Promise<CaseRow> {
  return tx.one<CaseRow>`SELECT * FROM support_case WHERE id = ${id} AND kind = 'support'`;
}

export async function lockSupportCase(tx: Tx, id: string): Promise<CaseRow> {
  return tx.one<CaseRow>`SELECT * FROM support_case WHERE id = ${id} AND kind = 'support' FOR UPDATE`;
}

/** Of a release case: what it is about. */
export async function formOf(tx: Tx, { form }: CaseRow): Promise<FormRow | undefined> {
  return form === null ? undefined : readSentForm(tx, form);
}
