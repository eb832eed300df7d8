import type { caseKind, supportCase } from '@tutela/contracts';
import { londonDay } from '@tutela/education';
import type { Tx } from '@tutela/platform';
import type { z } from 'zod';
import type { CasesKeys } from '../keys';
import type { CasesSeen } from './acting-for-cases';
import type { CaseState } from './support-case.rules';

export type Results = NonNullable<z.infer<typeof supportCase>['results']>;

export interface CaseRow {
  readonly id: string;
  readonly reference: string;
  readonly kind: z.infer<typeof caseKind>;
  readonly state: CaseState;
  readonly version: number;
  readonly organisation: string;
  readonly form: string | null;
  /** Of a support case: whose contacts here follow it, besides the school (NC-23). */
  readonly followed_by: string | null;
  readonly subject_sealed: Buffer | null;
  readonly raised_by: string;
  readonly raised_at: Date;
  readonly sent_at: Date | null;
  readonly due_at: Date | null;
  readonly taken_by: string | null;
  readonly decided_at: Date | null;
  readonly outcome_sealed: Buffer | null;
  /** What the rules decided; nobody typed it. */
  readonly rules_outcome: string | null;
  /** What they decided of each person, with the names. */
  readonly results_sealed: Buffer | null;
}

/** A case of the organisation one acts for; another's answers like an absent one. */
export async function readOwnCase(tx: Tx, id: string, organisation: string): Promise<CaseRow> {
  return tx.one<CaseRow>`SELECT * FROM support_case WHERE id = ${id} AND organisation = ${organisation}`;
}

/** Newest first; to an outside contact only those whose form is for the own company, or which that company's contacts follow (NC-23). */
export async function readCasesSeen(tx: Tx, { organisation, onlyCompany }: CasesSeen): Promise<CaseRow[]> {
  return tx.rows<CaseRow>`
    SELECT support_case.* FROM support_case LEFT JOIN release_form ON release_form.id = form
    WHERE support_case.organisation = ${organisation}
      AND (${onlyCompany ?? null}::text IS NULL OR ${onlyCompany ?? null} IN (company, followed_by))
    ORDER BY raised_at DESC, support_case.id DESC`;
}

/** One of `readCasesSeen`; any other answers like an absent one. */
export async function readCaseSeen(tx: Tx, id: string, { organisation, onlyCompany }: CasesSeen): Promise<CaseRow> {
  return tx.one<CaseRow>`
    SELECT support_case.* FROM support_case LEFT JOIN release_form ON release_form.id = form
    WHERE support_case.id = ${id} AND support_case.organisation = ${organisation}
      AND (${onlyCompany ?? null}::text IS NULL OR ${onlyCompany ?? null} IN (company, followed_by))`;
}

/** As `readCaseSeen`; nobody else changes it until the act is over. */
export async function lockCaseSeen(tx: Tx, id: string, seen: CasesSeen): Promise<CaseRow> {
  await tx.one`SELECT id FROM support_case WHERE id = ${id} AND organisation = ${seen.organisation} FOR UPDATE`;
  return readCaseSeen(tx, id, seen);
}

/** A release case of the school one acts for; nobody else changes it until the act is over. */
export async function lockOwnCase(tx: Tx, id: string, organisation: string): Promise<CaseRow> {
  return tx.one<CaseRow>`
    SELECT * FROM support_case WHERE id = ${id} AND organisation = ${organisation} AND kind = 'release' FOR UPDATE`;
}

/** A release case that was sent to the operator. */
export async function readSentCase(tx: Tx, id: string): Promise<SentCase> {
  return tx.one<SentCase>`SELECT * FROM support_case WHERE id = ${id} AND kind = 'release' AND sent_at IS NOT NULL`;
}

export async function lockSentCase(tx: Tx, id: string): Promise<SentCase> {
  return tx.one<SentCase>`
    SELECT * FROM support_case WHERE id = ${id} AND kind = 'release' AND sent_at IS NOT NULL FOR UPDATE`;
}

export interface SentCase extends CaseRow {
  readonly form: string;
}

/** The case's own number within its year: `C-26-1093`. */
async function newReference(tx: Tx): Promise<string> {
  const year = londonDay(tx.now).slice(2, 4);
  const { last } = await tx.one<{ last: number }>`
    INSERT INTO case_number (year, last) VALUES (${Number(year)}, 1001)
    ON CONFLICT ON CONSTRAINT case_number_is_counted_by_year DO UPDATE SET last = case_number.last + 1 RETURNING last`;
  return `C-${year}-${last}`;
}

export async function insertReleaseCase(tx: Tx, organisation: string, form: string, by: string): Promise<CaseRow> {
  return tx.one<CaseRow>`
    INSERT INTO support_case (id, reference, kind, state, organisation, form, raised_by, raised_at)
    VALUES (${tx.newId()}, ${await newReference(tx)}, 'release', 'draft', ${organisation}, ${form}, ${by}, ${tx.now})
    RETURNING *`;
}

interface SupportCase {
  readonly id: string;
  readonly organisation: string;
  readonly followedBy?: string;
  readonly subject: string;
  readonly by: string;
  readonly dueAt: Date;
}

/** @returns undefined where a case of this id is there */
export async function insertSupportCase(tx: Tx, keys: CasesKeys, asked: SupportCase): Promise<CaseRow | undefined> {
  const { id, organisation, followedBy = null, subject, by, dueAt } = asked;
  return tx.maybe<CaseRow>`
    INSERT INTO support_case (id, reference, kind, state, organisation, followed_by, subject_sealed, raised_by, raised_at, sent_at, due_at)
    VALUES (${id}, ${await newReference(tx)}, 'support', 'open', ${organisation}, ${followedBy},
      ${keys.sealText(subjectOf(id), subject)}, ${by}, ${tx.now}, ${tx.now}, ${dueAt})
    ON CONFLICT ON CONSTRAINT support_case_is_one DO NOTHING RETURNING *`;
}

/** Read behind the row that counts the references: whoever raises one at the same moment has been waited for. */
export async function countOpen(tx: Tx, { organisation, raised_by: by }: CaseRow): Promise<number> {
  const { open } = await tx.one<{ open: number }>`
    SELECT count(*)::int AS open FROM support_case
    WHERE organisation = ${organisation} AND raised_by = ${by} AND kind = 'support' AND decided_at IS NULL`;
  return open;
}

interface DecidedCase {
  readonly kind: 'contacts';
  readonly organisation: string;
  readonly raisedBy: string;
  readonly outcome: string;
  readonly results: Results;
}

/** A case that the rules have decided at once: it is there to be read (NC-04). */
export async function recordDecidedCase(
  tx: Tx,
  keys: CasesKeys,
  { kind, organisation, raisedBy, outcome, results }: DecidedCase,
): Promise<{ case: string; reference: string }> {
  const id = tx.newId();
  const reference = await newReference(tx);
  const { now } = tx;
  const kept = results.map(({ name, outcome: became, why, place }) => ({ name, outcome: became, why, place }));
  const sealed = keys.sealText(resultsOf(id), JSON.stringify(kept));
  await tx.rows`
    INSERT INTO support_case (id, reference, kind, state, organisation, raised_by, raised_at, sent_at, due_at, decided_at, rules_outcome, results_sealed)
    VALUES (${id}, ${reference}, ${kind}, 'approved', ${organisation}, ${raisedBy}, ${now}, ${now}, ${now}, ${now}, ${outcome}, ${sealed})`;
  return { case: id, reference };
}

/** What changes with a case; its version counts every one of them. */
export interface CaseChange {
  readonly state?: CaseState;
  readonly sentAt?: Date;
  readonly dueAt?: Date;
  readonly takenBy?: string;
}

/** @returns the case as it stands now */
export async function changeCase(tx: Tx, { id }: CaseRow, change: CaseChange): Promise<CaseRow> {
  const { state = null, sentAt = null, dueAt = null, takenBy = null } = change;
  return tx.one<CaseRow>`
    UPDATE support_case SET version = version + 1, state = coalesce(${state}, state), sent_at = coalesce(${sentAt}, sent_at),
      due_at = coalesce(${dueAt}, due_at), taken_by = coalesce(${takenBy}, taken_by)
    WHERE id = ${id} RETURNING *`;
}

interface Decision {
  readonly state: 'approved' | 'rejected' | 'done' | 'withdrawn';
  readonly by: string;
  readonly outcome?: string;
}

/** @returns the case as it is settled */
export async function settleCase(
  tx: Tx,
  keys: CasesKeys,
  { id }: CaseRow,
  { state, by, outcome }: Decision,
): Promise<CaseRow> {
  const sealed = outcome === undefined ? null : keys.sealText(outcomeOf(id), outcome);
  return tx.one<CaseRow>`
    UPDATE support_case SET version = version + 1, state = ${state}, decided_by = ${by}, decided_at = ${tx.now},
      outcome_sealed = ${sealed}
    WHERE id = ${id} RETURNING *`;
}

export function subjectOf(row: string) {
  return { table: 'support_case', column: 'subject_sealed', row };
}

export function outcomeOf(row: string) {
  return { table: 'support_case', column: 'outcome_sealed', row };
}

export function resultsOf(row: string) {
  return { table: 'support_case', column: 'results_sealed', row };
}
