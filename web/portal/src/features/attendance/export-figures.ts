import { saveCsv } from '../../shared/csv/csv-file';
import type { GroupBy } from './attendance.search';
import { attendanceWords as words } from './attendance.words';
import type { Group } from './figures';

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

/** The table as a file of its own. */
export const exportFigures = (groups: readonly Group[], by: GroupBy): Promise<void> =>
  saveCsv(fileRows(groups, by), 'attendance-figures.csv');
