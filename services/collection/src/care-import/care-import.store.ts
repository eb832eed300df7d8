import { Refusal, type OutputOf, type readCareDates } from '@tutela/contracts';
import type { LaKeys, Person, Tx } from '@tutela/platform';
import { emptiedReturn, openReturn, sealReturn, type CheckedReturn } from './checked-return';

export interface StoredReturn {
  readonly import: string;
  readonly state: OutputOf<typeof readCareDates>['state'];
  readonly uploadedAt: Date;
  /** How many children got other care dates when it was confirmed. */
  readonly changed?: number;
  readonly value: CheckedReturn;
}

/** Puts one file of a return beside the other, or in place of the one that was there; its person may do so until it is settled. */
export async function storeReturnFile(
  tx: Tx,
  keys: LaKeys,
  id: string,
  file: CheckedReturn,
  by: Person,
): Promise<StoredReturn> {
  const laKey = await keys.laKey(tx.rows, tx.la);
  await tx.rows`
    INSERT INTO care_import (import, state, rows_sealed, uploaded_by, uploaded_at)
    VALUES (${id}, 'checked', ${sealReturn(laKey, tx.la, id, emptiedReturn)}, ${by.account}, ${tx.now})
    ON CONFLICT ON CONSTRAINT care_import_is_one DO NOTHING`;
  const stored = await readReturnImport(tx, keys, id, by);
  mustBeOpen(stored);
  const value = { ...stored.value, ...file };
  await tx.rows`
    UPDATE care_import SET rows_sealed = ${sealReturn(laKey, tx.la, id, value)}, uploaded_at = ${tx.now} WHERE import = ${id}`;
  return { ...stored, value, uploadedAt: tx.now };
}

/**
 * A return of this person's own; another's is as if it were not there until it is settled and has no rows any more. Its row is locked until
 * the act ends.
 */
export async function readReturnImport(tx: Tx, keys: LaKeys, id: string, by: Person): Promise<StoredReturn> {
  const row = await tx.one<ReturnRow>`
    SELECT state, rows_sealed, uploaded_at, changed FROM care_import
    WHERE import = ${id} AND (uploaded_by = ${by.account} OR state <> 'checked') FOR UPDATE`;
  const value = openReturn(await keys.laKey(tx.rows, tx.la), tx.la, id, row.rows_sealed);
  return { import: id, state: row.state, uploadedAt: row.uploaded_at, changed: row.changed ?? undefined, value };
}

interface ReturnRow {
  readonly state: StoredReturn['state'];
  readonly rows_sealed: Buffer;
  readonly uploaded_at: Date;
  readonly changed: number | null;
}

export function mustBeOpen({ state }: StoredReturn): void {
  if (state !== 'checked') throw new Refusal('return-is-settled');
}

/** Confirms a return by which so many children got other care dates, and gives up the others. */
export async function confirmReturn(tx: Tx, keys: LaKeys, id: string, changed: number): Promise<void> {
  await tx.rows`
    UPDATE care_import SET state = 'confirmed', confirmed_at = ${tx.now}, changed = ${changed},
      rows_sealed = ${sealReturn(await keys.laKey(tx.rows, tx.la), tx.la, id, emptiedReturn)}
    WHERE import = ${id}`;
  await giveUpReturns(tx, keys);
}

export async function setTakenBack(tx: Tx, id: string): Promise<void> {
  await tx.rows`UPDATE care_import SET state = 'taken-back' WHERE import = ${id}`;
}

/** All open returns were compared with records that are no longer so. None keeps its rows. */
export async function giveUpReturns(tx: Tx, keys: LaKeys): Promise<void> {
  const laKey = await keys.laKey(tx.rows, tx.la);
  const open = await tx.rows<{
    import: string;
  }>`SELECT import FROM care_import WHERE state = 'checked' ORDER BY import`;
  for (const { import: id } of open) {
    await tx.rows`
      UPDATE care_import SET state = 'given-up', rows_sealed = ${sealReturn(laKey, tx.la, id, emptiedReturn)}
      WHERE import = ${id}`;
  }
}
