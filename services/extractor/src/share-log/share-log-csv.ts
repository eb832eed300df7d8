import { stringify } from 'csv-stringify/sync';
import type { ShareEntry } from './share-log';

/** What a spreadsheet would run as a formula, also behind blanks and in full-width forms (security.md rule 55). */
const formula = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/u;

const columns = ['at', 'event', 'authority', 'sequence', 'category', 'pupil', 'name', 'from', 'to', 'marks'] as const;

/** The log for the school's own spreadsheet: RFC 4180, with a first row of headings. */
export function logCsv(entries: readonly ShareEntry[]): string {
  return stringify(entries.map(rowOf), {
    header: true,
    columns: [...columns],
    record_delimiter: 'windows',
    cast: { string: (text) => (formula.test(text) ? `'${text}` : text) },
  });
}

function rowOf(entry: ShareEntry): Record<string, string | number> {
  const { la, laName, ...fields } = entry;
  return { ...fields, authority: `${laName} (${la})` };
}
