import { addDays } from '@tutela/education';

/** Days in care, both ends included; without a last day care goes on. */
export interface CarePeriod {
  readonly from: string;
  readonly to?: string;
}

/** Is this the start of a new period? A list speaks of the child's latest period; only after its end another one begins (VS-22). */
export function isAgainInCare(periods: readonly CarePeriod[], from: string): boolean {
  const latest = periods.at(-1);
  return latest?.to !== undefined && from > latest.to;
}

/** The last day of the period before the latest one, where a start of the latest would run into it. */
export function runsInto(periods: readonly CarePeriod[], from: string): string | undefined {
  const earlier = periods.at(-2);
  return earlier?.to !== undefined && from <= earlier.to ? earlier.to : undefined;
}

/** The days between stretches that are in order and do not touch. */
export function gapsBetween(stretches: readonly CarePeriod[]): Required<CarePeriod>[] {
  return stretches.flatMap(({ to }, place) => {
    const next = stretches[place + 1];
    if (to === undefined || next === undefined) return [];
    const gap = { from: addDays(to, 1), to: addDays(next.from, -1) };
    return gap.from <= gap.to ? [gap] : [];
  });
}
