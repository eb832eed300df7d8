import { listHeadings, type ListHeading } from '@tutela/contracts';

/** Without these nobody can be told from another, or from when to collect. */
const required: readonly ListHeading[] = [
  'Local id',
  'Legal surname',
  'Legal forename',
  'Date of birth',
  'In care from',
];

export interface HeadingRow {
  /** By column; a column whose heading is not ours is left out. */
  readonly columns: readonly (ListHeading | undefined)[];
  readonly missing: readonly ListHeading[];
  readonly twice: readonly ListHeading[];
  readonly unknown: readonly string[];
}

const byKey = new Map(listHeadings.map((heading) => [keyOf(heading), heading]));

/** Which column holds what; capitals and spaces in a heading do not matter. */
export function readHeadings(cells: readonly string[]): HeadingRow {
  const columns = cells.map((cell) => byKey.get(keyOf(cell)));
  return {
    columns,
    missing: required.filter((heading) => !columns.includes(heading)),
    twice: listHeadings.filter((heading) => columns.indexOf(heading) !== columns.lastIndexOf(heading)),
    unknown: cells.filter((cell, column) => columns[column] === undefined && cell.trim() !== '').map(shortened),
  };
}

function keyOf(heading: string): string {
  return heading.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
}

const mostShown = 60;

/** What was read, as far as a page has room to show it. Characters that cannot be seen are shown as such: they could turn a whole line. */
export function shortened(text: string): string {
  const characters = Array.from(text.trim().replace(/\p{C}/gu, '\uFFFD'));
  return characters.length > mostShown ? `${characters.slice(0, mostShown).join('')}…` : characters.join('');
}
