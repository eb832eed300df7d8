import type { CarePeriod } from '../child/care.rules';
import type { SaidPeriod } from './care-periods.rules';

/** What a return, or its taking back, changes of a child's periods in care. */
export interface CareChange {
  /** Periods on record that go, and those that stand in their place or are new; nothing in either where nothing changes. */
  readonly before: readonly CarePeriod[];
  readonly after: readonly CarePeriod[];
  /** The last day of care on record, where the return has care go on over it. */
  readonly goesOnOver?: string;
}

/**
 * A return says the truth about the periods that it names (VS-22). A period on record that shares a day with one of them gives way to it;
 * all others stay, for a return has one year's episodes only. Where its first period began before it begins on the return, the earlier start
 * on record stays.
 */
export function careChange(recorded: readonly CarePeriod[], said: readonly SaidPeriod[]): CareChange {
  const told = said.map((period, place) => (place === 0 ? fromBefore(period, recorded) : plain(period)));
  const touched = recorded.filter((period) => told.some((one) => sharesDays(period, one)));
  const before = touched.filter((period) => !told.some(isSame(period)));
  const after = told.filter((period) => !recorded.some(isSame(period)));
  return { before, after, goesOnOver: goesOnOver(recorded, told) };
}

/** What makes a child's periods on record the wanted ones. */
export function changeTo(recorded: readonly CarePeriod[], wanted: readonly CarePeriod[]): CareChange {
  return {
    before: recorded.filter((period) => !wanted.some(isSame(period))),
    after: wanted.filter((period) => !recorded.some(isSame(period))),
  };
}

function plain({ from, to }: CarePeriod): CarePeriod {
  return { from, to };
}

function fromBefore(period: SaidPeriod, recorded: readonly CarePeriod[]): CarePeriod {
  if (!period.beganBefore) return plain(period);
  const starts = recorded.filter((one) => sharesDays(one, period)).map(({ from }) => from);
  const [from = period.from] = [...starts, period.from].toSorted();
  return { from, to: period.to };
}

const never = '9999-12-31';

export function sharesDays(one: CarePeriod, other: CarePeriod): boolean {
  return one.from <= (other.to ?? never) && other.from <= (one.to ?? never);
}

function isSame(one: CarePeriod): (other: CarePeriod) => boolean {
  return (other) => one.from === other.from && one.to === other.to;
}

function goesOnOver(recorded: readonly CarePeriod[], told: readonly CarePeriod[]): string | undefined {
  const latest = recorded.at(-1);
  const open = told.find(({ to }) => to === undefined);
  return latest?.to !== undefined && open && open.from <= latest.to ? latest.to : undefined;
}
