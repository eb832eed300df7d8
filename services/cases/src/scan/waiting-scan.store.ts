import type { Alone, Tx, Waiting } from '@tutela/platform';
import type { CaseRow } from '../support-case/support-case.store';
import type { Scanned } from './scan-verdict.rules';

export interface WaitingScan {
  readonly file: string;
  readonly supportCase: string;
  /** Name of the object with the file itself. */
  readonly object: string;
}

export async function keepWaiting(tx: Tx, { file, object }: Omit<WaitingScan, 'supportCase'>): Promise<void> {
  await tx.rows`INSERT INTO case_waiting_file (file, object) VALUES (${file}, ${object})`;
}

/** @returns false while another process checks what waits; the turn ends with the transaction, and so with the process */
export async function takeTurn(tx: Tx): Promise<boolean> {
  const { taken } = await tx.one<{ taken: boolean }>`
    SELECT pg_try_advisory_xact_lock(hashtext('cases.waiting-scans')) AS taken`;
  return taken;
}

/** In the order they came; what was tried before is behind what was not, or has waited longer for its next try. */
export async function readWaiting(tx: Tx): Promise<WaitingScan[]> {
  return tx.rows<WaitingScan>`
    SELECT file, support_case AS "supportCase", object FROM case_waiting_file JOIN case_file ON case_file.id = file
    ORDER BY tried_at NULLS FIRST, attached_at, file`;
}

/** Files that wait for the virus check. */
export async function waitingFiles({ rows, now }: Alone): Promise<Waiting> {
  const [row] = await rows<{ waiting: number; seconds: number }>`
    SELECT count(*)::int AS waiting, coalesce(extract(epoch FROM ${now}::timestamptz - min(attached_at)), 0)::float AS seconds
    FROM case_waiting_file JOIN case_file ON case_file.id = file`;
  return { queue: 'files', waiting: 0, seconds: 0, ...row };
}

/** How many files of each case wait; a case without any is not told. */
export async function countWaiting(tx: Tx, supportCases: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.rows<{ supportCase: string; files: number }>`
    SELECT support_case AS "supportCase", count(*)::int AS files FROM case_waiting_file JOIN case_file ON case_file.id = file
    WHERE support_case = ANY(${supportCases}) GROUP BY support_case`;
  return new Map(rows.map(({ supportCase, files }) => [supportCase, files]));
}

/** The next round begins with others, so that a file at which the check breaks off holds up nobody's. */
export async function noteTry(tx: Tx, { file }: WaitingScan): Promise<void> {
  await tx.rows`UPDATE case_waiting_file SET tried_at = ${tx.now} WHERE file = ${file}`;
}

/** Nobody else changes the case until the act is over. */
export async function lockCaseOf(tx: Tx, { supportCase }: WaitingScan): Promise<CaseRow> {
  return tx.one<CaseRow>`SELECT * FROM support_case WHERE id = ${supportCase} FOR UPDATE`;
}

/** @returns false if it has been taken off, or somebody was first */
export async function endWaiting(
  tx: Tx,
  { file }: WaitingScan,
  scanned: Scanned,
  objects: readonly string[],
): Promise<boolean> {
  const ended = await tx.rows`DELETE FROM case_waiting_file WHERE file = ${file} RETURNING file`;
  if (ended.length === 0) return false;
  await tx.rows`UPDATE case_file SET scanned = ${scanned} WHERE id = ${file}`;
  await tx.rows`
    INSERT INTO case_page (file, page, object)
    SELECT ${file}, page, object FROM unnest(${objects}::text[]) WITH ORDINALITY AS made (object, page)`;
  return true;
}
