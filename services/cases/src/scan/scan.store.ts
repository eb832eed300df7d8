import { Refusal } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import type { CasesKeys } from '../keys';
import type { ScanKind } from './scan-kind.rules';
import type { Scanned } from './scan-verdict.rules';
import { keepWaiting } from './waiting-scan.store';

export interface FileRow {
  readonly id: string;
  readonly name_sealed: Buffer;
  readonly kind: ScanKind;
  readonly scanned: Scanned;
  readonly content_hash: Buffer;
  readonly attached_at: Date;
  readonly pages: number;
}

export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly kind: ScanKind;
  readonly scanned: FileRow['scanned'];
  readonly contentHash: Buffer;
  /** Names of the pages' objects, in order; of a file that waits, the one with the file itself. */
  readonly objects: readonly string[];
  readonly by: string;
}

export async function readFiles(tx: Tx, supportCase: string): Promise<FileRow[]> {
  return tx.rows<FileRow>`
    SELECT case_file.*, (SELECT count(*)::int FROM case_page WHERE file = case_file.id) AS pages
    FROM case_file WHERE support_case = ${supportCase} ORDER BY attached_at, id`;
}

/** @throws Refusal `conflict` where there is a file under this id already */
export async function insertFile(tx: Tx, keys: CasesKeys, supportCase: string, file: NewFile): Promise<void> {
  const { id, kind, scanned, contentHash, by } = file;
  const stored = await tx.rows`
    INSERT INTO case_file (id, support_case, name_sealed, kind, scanned, content_hash, attached_by, attached_at)
    VALUES (${id}, ${supportCase}, ${keys.sealText(nameOf(id), file.name)}, ${kind}, ${scanned}, ${contentHash}, ${by}, ${tx.now})
    ON CONFLICT ON CONSTRAINT case_file_is_one DO NOTHING RETURNING id`;
  if (stored.length === 0) throw new Refusal('conflict');
  const [whole] = file.objects;
  if (scanned === 'waiting' && whole !== undefined) return keepWaiting(tx, { file: id, object: whole });
  await tx.rows`
    INSERT INTO case_page (file, page, object)
    SELECT ${id}, page, object FROM unnest(${file.objects}::text[]) WITH ORDINALITY AS made (object, page)`;
}

/** @returns the names of its objects; undefined if the case has no such file */
export async function deleteFile(tx: Tx, supportCase: string, file: string): Promise<string[] | undefined> {
  const kept = await tx.rows<{ object: string }>`
    SELECT object FROM (SELECT file, object FROM case_page UNION ALL SELECT file, object FROM case_waiting_file) AS kept
      JOIN case_file ON case_file.id = kept.file
    WHERE kept.file = ${file} AND support_case = ${supportCase}`;
  const deleted = await tx.rows`
    DELETE FROM case_file WHERE id = ${file} AND support_case = ${supportCase} RETURNING id`;
  return deleted.length === 0 ? undefined : kept.map(({ object }) => object);
}

export async function objectOfPage(tx: Tx, supportCase: string, file: string, page: number): Promise<string> {
  const { object } = await tx.one<{ object: string }>`
    SELECT object FROM case_page JOIN case_file ON case_file.id = file
    WHERE file = ${file} AND support_case = ${supportCase} AND page = ${page}`;
  return object;
}

export function openName(keys: CasesKeys, { id, name_sealed: sealed }: FileRow): string {
  return keys.openText(nameOf(id), sealed);
}

function nameOf(row: string) {
  return { table: 'case_file', column: 'name_sealed', row };
}
