import type { Report, SchoolMonth } from './report';

const headings = ['month', 'school', 'enrolments', 'possible', 'attended', 'authorised', 'unauthorised'] as const;

/** For a terminal: a table for each school year, then the places, then what the figures are in doubt about. */
export function textOf({ la, months, places, doubts }: Report): string {
  const years = [...new Set(months.map(({ schoolYear }) => schoolYear))];
  const tables = years.map((year) => {
    const rows = months.filter(({ schoolYear }) => schoolYear === year).map(cellsOf);
    return [`Authority ${la}, school year ${year}, in sessions`, ...table([[...headings], ...rows])].join('\n');
  });
  const held = places.map(({ urn, held: taken, of }) => `School ${urn}: ${taken} of ${of} places are held`);
  const paragraphs = [...tables, held.join('\n'), doubts.map((doubt) => `In doubt: ${doubt}`).join('\n')];
  return paragraphs.filter(Boolean).join('\n\n') || `Nothing has been told of the authority ${la}.`;
}

function cellsOf({ month, urn, enrolments, possible, attended, authorised, unauthorised }: SchoolMonth): string[] {
  return [month, urn, ...[enrolments, possible, attended, authorised, unauthorised].map(String)];
}

function table(rows: readonly string[][]): string[] {
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  '));
}
