import { codeOn, isPossible } from './attendance-codes';
import type { CodeCategory } from './attendance-codes';
import type { Day } from './day';

/** Numbers of sessions. possible = present + approvedActivity + authorised + unauthorised (VS-29). */
export interface SessionFigures {
  possible: number;
  present: number;
  approvedActivity: number;
  authorised: number;
  unauthorised: number;
  /** L + U: arrived late, before or after the register closed. Already counted above. */
  late: number;
  /** Sessions outside the denominator, the administrative Z and # among them. */
  notPossible: number;
  missing: number;
  unknown: number;
}

type Count = Exclude<keyof SessionFigures, 'possible' | 'late'>;

const COUNTED_AS: Record<CodeCategory, Count> = {
  present: 'present',
  'approved-activity': 'approvedActivity',
  authorised: 'authorised',
  unauthorised: 'unauthorised',
  'not-possible': 'notPossible',
  administrative: 'notPossible',
  missing: 'missing',
  unknown: 'unknown',
};

export const NO_SESSIONS: Readonly<SessionFigures> = {
  possible: 0,
  present: 0,
  approvedActivity: 0,
  authorised: 0,
  unauthorised: 0,
  late: 0,
  notPossible: 0,
  missing: 0,
  unknown: 0,
};

/** Counts one child's marks, one per session, each code as it stood on its day (VS-29). */
export function countSessions(marks: Iterable<{ code: string; on: Day }>): SessionFigures {
  const figures = { ...NO_SESSIONS };
  for (const { code, on } of marks) {
    const { category } = codeOn(code, on);
    figures[COUNTED_AS[category]] += 1;
    if (isPossible(category)) figures.possible += 1;
    if (code === 'L' || code === 'U') figures.late += 1;
  }
  return figures;
}

/** The sum of two sets of figures. */
export function addFigures(one: SessionFigures, other: SessionFigures): SessionFigures {
  return {
    possible: one.possible + other.possible,
    present: one.present + other.present,
    approvedActivity: one.approvedActivity + other.approvedActivity,
    authorised: one.authorised + other.authorised,
    unauthorised: one.unauthorised + other.unauthorised,
    late: one.late + other.late,
    notPossible: one.notPossible + other.notPossible,
    missing: one.missing + other.missing,
    unknown: one.unknown + other.unknown,
  };
}

/** Sessions attended: present + approved educational activity (VS-29). */
export function attended(figures: SessionFigures): number {
  return figures.present + figures.approvedActivity;
}

/** Sessions missed: authorised + unauthorised (VS-29). */
export function absent(figures: SessionFigures): number {
  return figures.authorised + figures.unauthorised;
}

/** Attended ÷ possible, 0 to 1; undefined when no session was possible, which is not the same as 0. */
export function attendanceRate(figures: SessionFigures): number | undefined {
  return figures.possible === 0 ? undefined : attended(figures) / figures.possible;
}

/** Severe from 50 %, persistent from 10 % of possible sessions missed, both exactly (VS-25; pa_50_exact, pa_10_exact). */
export function absenceLevel(figures: SessionFigures): 'severe' | 'persistent' | undefined {
  if (figures.possible === 0) return undefined;
  if (absent(figures) * 2 >= figures.possible) return 'severe';
  if (absent(figures) * 10 >= figures.possible) return 'persistent';
  return undefined;
}

/**
 * A rate from 0 to 1 as '91.2%': one decimal, half up, but a rate below a threshold is never shown as having reached it
 * (0.8996 is '89.9%').
 */
export function percentInWords(rate: number, thresholds: readonly number[] = [0.5, 0.9]): string {
  const perMille = tidied(rate * 1000);
  const rounded = Math.floor(perMille + 0.5);
  const reached = thresholds.filter((threshold) => rate < threshold && rounded >= tidied(threshold * 1000));
  const shown = reached.length === 0 ? rounded : Math.floor(perMille);
  return `${(shown / 10).toFixed(1)}%`;
}

/** Takes the noise of binary fractions off, so that 57.05 % is a half and goes up. */
function tidied(value: number): number {
  return Number(value.toPrecision(12));
}
