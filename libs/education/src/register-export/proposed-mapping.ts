import { fittingDayFormats } from './export-day';
import { headingKey, type ExportField, type ExportMapping } from './export-mapping';

/**
 * Headings by which systems are known to call a column, the surest first. UPN and names from Arbor, Assembly, Go 4 Schools and the
 * school census; for RM Integris, CMIS, e1 and Samuel no layout is published, so that theirs are always mapped by hand.
 */
const known: Readonly<Record<ExportField, readonly string[]>> = {
  upn: ['UPN', 'Unique Pupil Number', 'Pupil UPN', 'Student UPN'],
  formerUpn: ['Former UPN', 'Previous UPN'],
  legalSurname: ['Legal Surname', 'Surname', 'Last name', 'Family name'],
  legalForename: ['Legal Forename', 'Forename', 'First name', 'Given name'],
  preferredSurname: ['Preferred Surname', 'Known Surname', 'Preferred last name', 'Surname'],
  preferredForename: ['Preferred Forename', 'Known name', 'Preferred first name', 'Chosen name', 'Forename'],
  birthDate: ['Date of birth', 'DOB', 'Birth date', 'Birthdate'],
  date: ['Date', 'Mark date', 'Session date', 'Attendance date', 'Register date', 'Record date'],
  session: ['Session', 'AM/PM', 'Session name', 'AMPM', 'Event'],
  code: ['Code', 'Mark', 'Attendance mark', 'Attendance code', 'Mark code', 'Session mark'],
  morningCode: ['AM', 'Morning', 'AM mark', 'AM code'],
  afternoonCode: ['PM', 'Afternoon', 'PM mark', 'PM code'],
};

/** Pairs of words for the two sessions, as exports have them. */
const sessionWords = [
  ['AM', 'PM'],
  ['Morning', 'Afternoon'],
  ['A.M.', 'P.M.'],
  ['1', '2'],
] as const;

/**
 * A mapping to begin with, by headings that are known. It is a proposal: a person looks at it beside the file's own rows, and what two
 * headings could be is taken by the surer one.
 */
export function proposedMapping(headings: readonly string[], rows: readonly (readonly string[])[]): ExportMapping {
  const columns = columnsByKey(headings);
  const proposed: Partial<Record<ExportField, string>> = {};
  const taken = new Set<number>();
  for (const field of Object.keys(known) as ExportField[]) {
    const column = known[field].map((name) => columns.get(headingKey(name))).find((one) => one !== undefined);
    if (column === undefined || taken.has(column)) continue;
    taken.add(column);
    proposed[field] = headings[column];
  }
  const cellsOf = (field: ExportField): string[] => {
    const column = proposed[field] === undefined ? -1 : headings.indexOf(proposed[field]);
    return rows.map((row) => row[column] ?? '');
  };
  const [morning, afternoon] = wordsOf(cellsOf('session'));
  const [dayFormat = 'dd/mm/yyyy'] = fittingDayFormats([...cellsOf('date'), ...cellsOf('birthDate')]);
  return { headings: withOneLayout(proposed), dayFormat, morning, afternoon };
}

/** A heading that stands twice could be either column. */
function columnsByKey(headings: readonly string[]): Map<string, number> {
  const keys = headings.map(headingKey);
  return new Map(
    keys.map((key, column) => [key, column] as const).filter(([key]) => keys.lastIndexOf(key) === keys.indexOf(key)),
  );
}

/** A row for each session, where the file has both ways. */
function withOneLayout(headings: ExportMapping['headings']): ExportMapping['headings'] {
  const { session, code, morningCode, afternoonCode, ...others } = headings;
  if (morningCode === undefined || afternoonCode === undefined)
    return { ...others, ...(session === undefined ? {} : { session }), ...(code === undefined ? {} : { code }) };
  if (session === undefined || code === undefined) return { ...others, morningCode, afternoonCode };
  return { ...others, session, code };
}

function wordsOf(cells: readonly string[]): readonly [string, string] {
  const written = new Set(cells.map(headingKey));
  return sessionWords.find((pair) => pair.some((word) => written.has(headingKey(word)))) ?? sessionWords[0];
}
