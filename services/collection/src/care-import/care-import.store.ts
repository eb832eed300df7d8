import { Refusal, type OutputOf, type readCareDates } from '@tutela/contracts';
import type { LaKeys, Person, Tx } from '@tutela/platform';
import { emptiedReturn, openReturn, sealReturn, type CheckedReturn } from './checked-return';

export interface StoredReturn {
  readonly import: string;
  readonly state: OutputOf<typeof readCareDates>['state'];
  readonly uploadedAt: Date;
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

/** A return of this person's own; another's is as if it were not there. Its row is locked until the act ends. */
export async function readReturnImport(tx: Tx, keys: LaKeys, id: string, by: Person): Promise<StoredReturn> {
  const row = await tx.one<{ state: StoredReturn['state']; rows_sealed: Buffer; uploaded_at: Date }>`
    SELECT state, rows_sealed, uploaded_at FROM care_import
    WHERE import = ${id} AND uploaded_by = ${by.account} FOR UPDATE`;
  const value = openReturn(await keys.laKey(tx.rows, tx.la), tx.la, id, row.rows_sealed);
  return { import: id, state: row.state, uploadedAt: row.uploaded_at, value };
}

export function mustBeOpen({ state }: StoredReturn): void {
  if (state !== 'checked') throw new Refusal('return-is-settled');
}

/** A return that is confirmed, and all others that were compared with records that are no longer so. None keeps its rows. */
export async function settleReturns(tx: Tx, keys: LaKeys, confirmed?: string): Promise<void> {
  const laKey = await keys.laKey(tx.rows, tx.la);
  const open = await tx.rows<{
    import: string;
  }>`SELECT import FROM care_import WHERE state = 'checked' ORDER BY import`;
  for (const { import: id } of open) {
    await tx.rows`
      UPDATE care_import SET state = ${id === confirmed ? 'confirmed' : 'given-up'},
        rows_sealed = ${sealReturn(laKey, tx.la, id, emptiedReturn)}
      WHERE import = ${id}`;
  }
}
