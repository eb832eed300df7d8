import { saveCsv } from '../../shared/csv/csv-file';
import type { LedgerEntry } from './ledger.queries';
import { howWords, ledgerWords as words } from './ledger.words';

/** The ledger as rows of a file; moments stand in RFC 3339, as they were recorded. */
export function fileRows(entries: readonly LedgerEntry[]): string[][] {
  const { person, school, manager, accepted, from, to, how } = words.columns;
  const head = [person, school, 'URN', manager, accepted, from, to, how];
  const rows = entries.map((entry) => [
    entry.name,
    entry.schoolName,
    entry.urn,
    entry.manager,
    entry.termsAcceptedAt,
    entry.from ?? '',
    entry.to ?? '',
    howWords(entry),
  ]);
  return [head, ...rows];
}

/** The ledger as a file of its own. */
export const exportLedger = (entries: readonly LedgerEntry[]): Promise<void> =>
  saveCsv(fileRows(entries), words.fileName);
