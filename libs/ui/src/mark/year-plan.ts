import { addDays, attendanceRate, countSessions, weekday, type Day } from '@tutela/education';
import type { MarkData } from './mark-words';

export interface HalfTerm {
  /** "Autumn 1" … "Summer 2". */
  name: string;
  from: Day;
  to: Day;
}

/** One day of a child's year as the server tells it. */
export interface CalendarDay {
  on: Day;
  /** False where the school was closed. */
  open: boolean;
  /** Before collection began, or the child was not in care: nothing is known and nothing is missing. */
  outside?: boolean;
  am?: MarkData;
  pm?: MarkData;
  /** Said after both sessions: "call 13:52". */
  sourceWords?: string;
}

export interface YearPlanData {
  halfTerms: readonly HalfTerm[];
  days: readonly CalendarDay[];
  today: Day;
}

export type DayState = 'school' | 'closed' | 'to-come' | 'outside';

export interface PlannedDay extends CalendarDay {
  state: DayState;
}

export interface PlannedWeek {
  monday: Day;
  /** Monday to Friday. */
  days: readonly PlannedDay[];
  halfTerm: number;
  /** First of its half term: a gap stands before it. */
  first: boolean;
  /** Whole percent of possible sessions attended, never rounded up; undefined where nothing was possible. */
  percent: number | undefined;
}

const schoolDays = [0, 1, 2, 3, 4];

const mondayOf = (on: Day): Day => addDays(on, 1 - weekday(on));

/** The weeks of the year in order, each in one half term, with what each day is. */
export function planYear({ halfTerms, days, today }: YearPlanData): PlannedWeek[] {
  const known = new Map(days.map((day) => [day.on, day]));
  const weeks: PlannedWeek[] = [];
  halfTerms.forEach((term, halfTerm) => {
    let first = true;
    for (let monday = mondayOf(term.from); monday <= term.to; monday = addDays(monday, 7)) {
      if (weeks.at(-1)?.monday === monday) continue;
      weeks.push(planWeek({ monday, term, halfTerm, first }, known, today));
      first = false;
    }
  });
  return weeks;
}

interface WeekOfTerm {
  monday: Day;
  term: HalfTerm;
  halfTerm: number;
  first: boolean;
}

function planWeek(
  { monday, term, halfTerm, first }: WeekOfTerm,
  known: ReadonlyMap<Day, CalendarDay>,
  today: Day,
): PlannedWeek {
  const days = schoolDays.map((offset): PlannedDay => {
    const on = addDays(monday, offset);
    const day = known.get(on) ?? { on, open: on >= term.from && on <= term.to && on > today };
    return { ...day, state: stateOf(day, today) };
  });
  return { monday, days, halfTerm, first, percent: weekPercent(days) };
}

function stateOf(day: CalendarDay, today: Day): DayState {
  if (day.outside) return 'outside';
  if (!day.open) return 'closed';
  return day.on > today && !day.am && !day.pm ? 'to-come' : 'school';
}

/** VS-29 for one week; rounded down, so that 89.9 is not shown as 90 nor 99.9 as whole. */
function weekPercent(days: readonly PlannedDay[]): number | undefined {
  const marks = days.flatMap(({ on, am, pm }) =>
    [am, pm].flatMap((mark) => (mark ? [{ code: mark.code ?? '', on }] : [])),
  );
  const rate = attendanceRate(countSessions(marks));
  return rate === undefined ? undefined : Math.floor(Number((rate * 100).toPrecision(12)));
}
