import { groupBy } from '@tutela/education';
import {
  absenceLevel,
  absent,
  addDays,
  addFigures,
  attendanceRate,
  NO_SESSIONS,
  weekday,
  type Day,
  type HalfTerm,
  type SessionFigures,
} from '@tutela/education';
import type { Attendance } from '../../shared/figures/attendance.queries';
import type { Roster } from '../../shared/roster/roster';
import { yearGroupWords } from '../../shared/words';
import type { Count, GroupBy } from './attendance.search';

/** One thing that is counted: a child, or with the official count each of its enrolments. */
export interface Entry {
  child: number;
  urn?: string;
  yearGroup?: number;
  figures: SessionFigures;
}

/** Figures of a set of entries, with how many are over a limit. */
export interface Summary {
  figures: SessionFigures;
  children: number;
  persistent: number;
  severe: number;
  /** How many of them had a possible session: what the shares are of. */
  counted: number;
}

export interface Group extends Summary {
  key: string;
  name: string;
  /** Attended, 0 to 1. */
  rate: number | undefined;
  missed: number;
}

/** What is counted: each child once, at its main school (VS-29), or each enrolment by itself as in the official figures. */
export function entriesOf({ rows }: Pick<Attendance, 'rows'>, count: Count): Entry[] {
  if (count === 'official') {
    return rows.flatMap(({ child, yearGroup, enrolments }) =>
      enrolments.map(({ urn, figures }) => ({ child, yearGroup, urn, figures })),
    );
  }
  return rows.map(({ child, yearGroup, figures, enrolments }) => {
    const [main] = enrolments.toSorted(
      (one, other) =>
        one.registration.localeCompare(other.registration) || other.figures.possible - one.figures.possible,
    );
    return { child, yearGroup, figures, urn: main?.urn };
  });
}

export function summaryOf(entries: readonly Entry[]): Summary {
  const levels = entries.map(({ figures }) => absenceLevel(figures));
  return {
    figures: entries.reduce((sum, { figures }) => addFigures(sum, figures), NO_SESSIONS),
    children: new Set(entries.map(({ child }) => child)).size,
    // Who is severely absent is persistently absent too (DfE).
    persistent: levels.filter((level) => level !== undefined).length,
    severe: levels.filter((level) => level === 'severe').length,
    counted: entries.filter(({ figures }) => figures.possible > 0).length,
  };
}

const notKnown = '';

function keyOf(entry: Entry, by: GroupBy, roster: Roster): string {
  const known = roster.byChild.get(entry.child);
  const keys: Record<GroupBy, string | number | undefined> = {
    school: entry.urn,
    year: entry.yearGroup,
    placement: known?.placement,
    worker: known?.socialWorker,
    child: entry.child,
  };
  return String(keys[by] ?? notKnown);
}

function nameOf(key: string, by: GroupBy, roster: Roster): string {
  if (key === notKnown) return 'Not on the list';
  if (by === 'school') return roster.schools.get(key) ?? `URN ${key}`;
  if (by === 'year') return yearGroupWords(Number(key));
  return by === 'child' ? (roster.byChild.get(Number(key))?.name ?? `Child ${key}`) : key;
}

/** The entries in groups; names of children, social workers and placements are joined in the page. */
export function groupsOf(entries: readonly Entry[], by: GroupBy, roster: Roster): Group[] {
  const groups = groupBy(entries, (entry) => keyOf(entry, by, roster));
  return [...groups].map(([key, own]) => {
    const summary = summaryOf(own);
    const { figures } = summary;
    return { ...summary, key, name: nameOf(key, by, roster), rate: attendanceRate(figures), missed: absent(figures) };
  });
}

/** Narrowed to one group, as a figure's link leads there. */
export interface Narrowing {
  by: GroupBy;
  key: string;
}

export function narrowed(entries: readonly Entry[], narrowings: readonly Narrowing[], roster: Roster): Entry[] {
  return entries.filter((entry) => narrowings.every(({ by, key }) => keyOf(entry, by, roster) === key));
}

const mondayOf = (on: Day): Day => addDays(on, 1 - weekday(on));

/** Weeks added up by the half term they lie in; weeks of holidays are left out, and so is a half term without any. */
export function halfTermsOf(
  weeks: Attendance['weeks'],
  halfTerms: readonly HalfTerm[],
): { term: HalfTerm; figures: SessionFigures }[] {
  return halfTerms
    .map((term) => {
      const own = weeks.filter(({ monday }) => mondayOf(term.from) <= monday && monday <= term.to);
      return { term, figures: own.reduce((sum, { figures }) => addFigures(sum, figures), NO_SESSIONS) };
    })
    .filter(({ figures }) => figures.possible > 0);
}
