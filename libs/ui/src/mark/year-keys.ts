import type { Day } from '@tutela/education';
import { markCategory } from './mark-words';
import type { PlannedDay, PlannedWeek } from './year-plan';

/** How the grid lies: weeks across and days down, or a row a week on a telephone. */
export type GridShape = 'weeks-across' | 'weeks-down';

interface Place {
  week: number;
  day: number;
}

type Move = (weeks: readonly PlannedWeek[], at: Place) => Place | undefined;

const byWeeks =
  (step: number): Move =>
  (_weeks, { week, day }) => ({ week: week + step, day });

const byDays =
  (step: number): Move =>
  (_weeks, { week, day }) => {
    const index = week * 5 + day + step;
    return { week: Math.floor(index / 5), day: ((index % 5) + 5) % 5 };
  };

const byHalfTerms =
  (step: number): Move =>
  (weeks, { week, day }) => {
    const wanted = (weeks[week]?.halfTerm ?? 0) + step;
    const first = weeks.findIndex((candidate) => candidate.halfTerm === wanted);
    return first === -1 ? undefined : { week: first, day };
  };

const toNext =
  (fits: (day: PlannedDay) => boolean): Move =>
  (weeks, at) => {
    const from = at.week * 5 + at.day + 1;
    const index = weeks.flatMap((week) => week.days).findIndex((day, place) => place >= from && fits(day));
    return index === -1 ? undefined : { week: Math.floor(index / 5), day: index % 5 };
  };

const isAbsence = ({ on, am, pm }: PlannedDay): boolean =>
  [am, pm].some((mark) => mark && ['authorised', 'unauthorised'].includes(markCategory(mark, on)));

const isToDecide = ({ am, pm }: PlannedDay): boolean => [am, pm].some((mark) => mark?.toDecide);

const shared: Record<string, Move> = {
  Home: () => ({ week: 0, day: 0 }),
  End: (weeks) => ({ week: weeks.length - 1, day: 4 }),
  PageUp: byHalfTerms(-1),
  PageDown: byHalfTerms(1),
  n: toNext(isAbsence),
  d: toNext(isToDecide),
};

const moves: Record<GridShape, Record<string, Move>> = {
  'weeks-across': {
    ...shared,
    ArrowLeft: byWeeks(-1),
    ArrowRight: byWeeks(1),
    ArrowUp: byDays(-1),
    ArrowDown: byDays(1),
  },
  // Newest first: the row beneath is the week before.
  'weeks-down': {
    ...shared,
    ArrowLeft: byDays(-1),
    ArrowRight: byDays(1),
    ArrowUp: byWeeks(1),
    ArrowDown: byWeeks(-1),
  },
};

/**
 * The day a key leads to: ←→ week, ↑↓ day, Home/End, PgUp/PgDn half term, T today, N next absence, D next to decide.
 * Undefined when the key is none of ours; the same day when there is nothing further that way.
 */
export function dayAfterKey(
  weeks: readonly PlannedWeek[],
  at: Day,
  key: string,
  today: Day,
  shape: GridShape,
): Day | undefined {
  const name = key.length === 1 ? key.toLowerCase() : key;
  if (name === 't') return placeOf(weeks, today) ? today : at;
  const move = moves[shape][name];
  const from = placeOf(weeks, at);
  if (!move || !from) return undefined;
  const to = move(weeks, from);
  return (to && weeks[to.week]?.days[to.day]?.on) ?? at;
}

function placeOf(weeks: readonly PlannedWeek[], on: Day): Place | undefined {
  const week = weeks.findIndex((candidate) => candidate.days.some((day) => day.on === on));
  if (week === -1) return undefined;
  return { week, day: weeks[week]?.days.findIndex((day) => day.on === on) ?? 0 };
}
