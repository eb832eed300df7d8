import { groupBy } from '@tutela/education';
import {
  addDays,
  daysBetween,
  eachDay,
  schoolYearOf,
  schoolYearStart,
  weekday,
  type Day,
  type SchoolYear,
} from '@tutela/education';
import { kindsOn, type KindCounts } from './session-kind';

const bytes = 256;

/** Where the sessions of a window lie in the rows of the school years. */
interface Stretch {
  readonly year: SchoolYear;
  /** First session of the stretch in the window, and its place in the year. */
  readonly at: number;
  readonly place: number;
  readonly length: number;
}

/** A span of days, both ends included, laid out as sessions: two a day, place = 2 × day, one more for the afternoon. */
export class Window {
  readonly days: readonly Day[];
  readonly stretches: readonly Stretch[];
  /** The Monday of each week, and for each day the place of its week. */
  readonly mondays: readonly Day[];
  private readonly weekOfDay: Uint16Array;
  private readonly indexes: ReadonlyMap<Day, number>;
  private readonly kinds: Uint8Array;

  constructor(
    readonly from: Day,
    readonly to: Day,
  ) {
    this.days = eachDay(from, to);
    this.indexes = new Map(this.days.map((day, index) => [day, index]));
    this.stretches = stretchesOf(this.days);
    const weekdayOfFirst = weekday(from) - 1;
    this.weekOfDay = Uint16Array.from(this.days, (_, index) => Math.floor((index + weekdayOfFirst) / 7));
    const weeks = Math.ceil((this.days.length + weekdayOfFirst) / 7);
    this.mondays = Array.from({ length: weeks }, (_, week) => addDays(from, 7 * week - weekdayOfFirst));
    this.kinds = new Uint8Array(bytes * this.days.length);
    for (const [index, day] of this.days.entries()) this.kinds.set(kindsOn(day), bytes * index);
  }

  get sessions(): number {
    return 2 * this.days.length;
  }

  dayAt = (place: number): Day => this.days[place >> 1] ?? this.to;

  /** The first session of a day; undefined for a day outside. */
  placeOf(day: Day): number | undefined {
    const index = this.indexes.get(day);
    return index === undefined ? undefined : 2 * index;
  }

  /** The places from the first session of one day to before the first after another, as far as they are in the window. */
  placesBetween(from: Day, to: Day | undefined): [number, number] {
    const first = from <= this.from ? 0 : (this.placeOf(from) ?? this.sessions);
    const end = to === undefined || to >= this.to ? this.sessions : (this.placeOf(to) ?? -2) + 2;
    return [first, end];
  }

  /** Counts sessions laid out over this window, altogether and week by week. */
  count(sessions: Uint8Array, total: KindCounts, weeks: readonly KindCounts[] = []): void {
    for (let place = 0; place < sessions.length; place++) {
      const byte = sessions[place] ?? 0;
      if (byte === 0) continue;
      const day = place >> 1;
      const kind = this.kinds[bytes * day + byte] ?? 0;
      total.add(kind);
      weeks[this.weekOfDay[day] ?? 0]?.add(kind);
    }
  }
}

function stretchesOf(days: readonly Day[]): Stretch[] {
  const years = groupBy(days, schoolYearOf);
  let at = 0;
  return [...years].map(([year, own]) => {
    const place = 2 * daysBetween(schoolYearStart(year), own[0] ?? schoolYearStart(year));
    const stretch = { year, at, place, length: 2 * own.length };
    at += stretch.length;
    return stretch;
  });
}
