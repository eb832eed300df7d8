import { importOf } from '@tutela/web';
import type { GroupBy } from './attendance.search';
import { attendanceWords as words } from './attendance.words';
import type { Group } from './figures';

/** A cell that begins like a formula is not run by a spreadsheet; the mark of bytes tells Excel that it is UTF-8. */
export const csvOptions = { escape_formulas: true, quoted: true, bom: true, record_delimiter: '\r\n' } as const;

/** The table as rows of a file: children stand in it by number, never by name. */
export function fileRows(groups: readonly Group[], by: GroupBy): (string | number)[][] {
  const head = [
    by === 'child' ? 'Child number' : words.groupBy[by],
    'Children',
    'Possible sessions',
    'Present',
    'Approved activity',
    'Authorised absence',
    'Unauthorised absence',
    'Without a mark',
    'Attended (0 to 1)',
    'Persistently absent',
    'Severely absent',
  ];
  const rows = groups.map(({ key, name, children, figures, rate, persistent, severe }) => [
    by === 'child' ? key : name,
    children,
    figures.possible,
    figures.present,
    figures.approvedActivity,
    figures.authorised,
    figures.unauthorised,
    figures.missing,
    rate === undefined ? '' : rate.toFixed(6),
    persistent,
    severe,
  ]);
  return [head, ...rows];
}

/** Makes the file in the page and hands it to the browser. */
export async function exportFigures(groups: readonly Group[], by: GroupBy): Promise<void> {
  const { stringify } = await importOf(() => import('csv-stringify/browser/esm/sync'));
  const file = new Blob([stringify(fileRows(groups, by), csvOptions)], { type: 'text/csv;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'attendance-figures.csv';
  link.click();
  URL.revokeObjectURL(link.href);
}
