import { Refusal, type OutputOf, type readListImport } from '@tutela/contracts';
import type { LaKeys, Person, Tx } from '@tutela/platform';
import { emptiedList, openList, sealList, type CheckedList } from './checked-list';

export type ListState = OutputOf<typeof readListImport>['state'];

export interface StoredList {
  readonly import: string;
  readonly state: ListState;
  readonly uploadedAt: Date;
  readonly list: CheckedList;
}

/** Stores a list as checked. The same person may put another in its place until it is settled. */
export async function storeList(tx: Tx, keys: LaKeys, id: string, list: CheckedList, by: Person): Promise<StoredList> {
  const sealed = sealList(await keys.laKey(tx.rows, tx.la), tx.la, id, list);
  const stored = await tx.rows`
    INSERT INTO list_import (import, state, rows_sealed, uploaded_by, uploaded_at)
    VALUES (${id}, 'checked', ${sealed}, ${by.account}, ${tx.now})
    ON CONFLICT ON CONSTRAINT list_import_is_one DO UPDATE SET rows_sealed = excluded.rows_sealed, uploaded_at = excluded.uploaded_at
      WHERE list_import.state = 'checked' AND list_import.uploaded_by = excluded.uploaded_by
    RETURNING import`;
  // Settled, or another person's, which is as if it were not there.
  if (stored.length === 0) mustBeOpen(await readList(tx, keys, id, by));
  return { import: id, state: 'checked', uploadedAt: tx.now, list };
}

/** The same list with a school chosen; it stays uploaded when it was. */
export async function replaceList(tx: Tx, keys: LaKeys, stored: StoredList, list: CheckedList): Promise<StoredList> {
  const sealed = sealList(await keys.laKey(tx.rows, tx.la), tx.la, stored.import, list);
  await tx.rows`UPDATE list_import SET rows_sealed = ${sealed} WHERE import = ${stored.import}`;
  return { ...stored, list };
}

/** A list of this person's own; another's is as if it were not there. Its row is locked until the act ends. */
export async function readList(tx: Tx, keys: LaKeys, id: string, by: Person): Promise<StoredList> {
  const row = await tx.one<{ state: ListState; rows_sealed: Buffer; uploaded_at: Date }>`
    SELECT state, rows_sealed, uploaded_at FROM list_import
    WHERE import = ${id} AND uploaded_by = ${by.account} FOR UPDATE`;
  const list = openList(await keys.laKey(tx.rows, tx.la), tx.la, id, row.rows_sealed);
  return { import: id, state: row.state, uploadedAt: row.uploaded_at, list };
}

export function mustBeOpen({ state }: StoredList): void {
  if (state !== 'checked') throw new Refusal('list-is-settled');
}

/** Confirmed is one list, or none but a return; the others were compared with records that are no longer so, and are given up. None keeps its rows. */
export async function settleLists(tx: Tx, keys: LaKeys, confirmed?: string): Promise<void> {
  const laKey = await keys.laKey(tx.rows, tx.la);
  const open = await tx.rows<{
    import: string;
  }>`SELECT import FROM list_import WHERE state = 'checked' ORDER BY import`;
  for (const { import: id } of open) {
    await tx.rows`
      UPDATE list_import SET state = ${id === confirmed ? 'confirmed' : 'given-up'}, rows_sealed = ${sealList(laKey, tx.la, id, emptiedList)}
      WHERE import = ${id}`;
  }
}
