import { absenceLevel, attendanceRate, type Day } from '@tutela/education';
import type { Option, Sort } from '@tutela/ui';
import type { Attendance } from '../../shared/figures/attendance.queries';
import { schoolOf, type Roster } from '../../shared/roster/roster';
import { yearGroupWords } from '../../shared/words';

/** One child's line of the list. */
export interface ChildLine {
  child: number;
  name: string;
  sortName: string;
  urn?: string;
  school?: string;
  yearGroup?: number;
  placement?: string;
  worker?: string;
  /** This year, per child; undefined where nothing was possible. */
  rate?: number;
  level?: 'persistent' | 'severe';
}

export function linesOf(roster: Roster, attendance: Attendance, on: Day): ChildLine[] {
  const figuresOf = new Map(attendance.rows.map((row) => [row.child, row]));
  return roster.children
    .filter(({ inCareTo }) => inCareTo === undefined || inCareTo >= on)
    .map((known) => {
      const school = schoolOf(known, on);
      const row = figuresOf.get(known.child);
      return {
        child: known.child,
        name: known.name,
        sortName: known.sortName,
        urn: school?.urn,
        school: school?.schoolName,
        yearGroup: school?.yearGroup ?? row?.yearGroup,
        placement: known.placement,
        worker: known.socialWorker,
        rate: row && attendanceRate(row.figures),
        level: row && absenceLevel(row.figures),
      };
    });
}

/** What a person looks for; in the page's memory only, never in the URL. */
export interface Wanted {
  text: string;
  urn: string;
  yearGroup: string;
}

export const nothingWanted: Wanted = { text: '', urn: '', yearGroup: '' };

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en-GB');

/** The lines that have every word of the text in the name, at the school and in the year group asked for. */
export function wantedOf(lines: readonly ChildLine[], { text, urn, yearGroup }: Wanted): ChildLine[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return lines.filter(
    (line) =>
      words.every((word) => plain(line.name).includes(word)) &&
      (urn === '' || line.urn === urn) &&
      (yearGroup === '' || String(line.yearGroup) === yearGroup),
  );
}

type SortKey = (line: ChildLine) => string | number | undefined;

const keys: Record<string, SortKey> = {
  name: ({ sortName }) => sortName,
  school: ({ school }) => school,
  yearGroup: ({ yearGroup }) => yearGroup,
  placement: ({ placement }) => placement,
  worker: ({ worker }) => worker,
  attended: ({ rate }) => rate,
};

/** Sorted by a column; what is not known stands last either way. */
export function sorted(lines: readonly ChildLine[], { by, direction }: Sort): ChildLine[] {
  const key = keys[by] ?? (({ sortName }: ChildLine) => sortName);
  const sign = direction === 'ascending' ? 1 : -1;
  return lines.toSorted((one, other) => {
    const [a, b] = [key(one), key(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return (
      sign * (typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en-GB'))
    );
  });
}

export function schoolOptions(lines: readonly ChildLine[]): Option[] {
  const schools = new Map(lines.flatMap(({ urn, school }) => (urn && school ? [[urn, school] as const] : [])));
  return [...schools]
    .map(([value, words]) => ({ value, words }))
    .toSorted((one, other) => one.words.localeCompare(other.words, 'en-GB'));
}

export function yearGroupOptions(lines: readonly ChildLine[]): Option[] {
  const groups = new Set(lines.flatMap(({ yearGroup }) => (yearGroup === undefined ? [] : [yearGroup])));
  return [...groups]
    .toSorted((one, other) => one - other)
    .map((one) => ({ value: String(one), words: yearGroupWords(one) }));
}
