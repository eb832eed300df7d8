import { groupBy } from '@tutela/education';
import {
  codeByte,
  schoolYearOf,
  SESSION_PLACES,
  sessionAt,
  sessionPosition,
  UNNUMBERED_CODE_BYTE,
  type Day,
  type SchoolYear,
  type Session,
} from '@tutela/education';
import { addedBy, isAttended, isPossible } from './session-kind';

/** The marks of one enrolment in one school year, by place of the session. */
export interface EnrolmentYear {
  readonly codes: Uint8Array;
  /** 1 where a person has to take one of two versions (VS-27). */
  readonly toDecide: Uint8Array;
  /** Codes that have no number of their own, by place: kept raw, counted as nothing (VS-29). */
  readonly unnumbered: Readonly<Record<string, string>>;
}

export interface ArrivedMark {
  readonly on: Day;
  readonly session: Session;
  readonly code: string;
  readonly toDecide: boolean;
}

export const emptyYear: EnrolmentYear = {
  codes: new Uint8Array(SESSION_PLACES),
  toDecide: new Uint8Array(SESSION_PLACES),
  unnumbered: {},
};

/** The year after marks have arrived; each says what stands now, so the same ones again change nothing (SY-02). */
export function withMarks(before: EnrolmentYear, marks: readonly ArrivedMark[]): EnrolmentYear {
  const codes = Uint8Array.from(before.codes);
  const toDecide = Uint8Array.from(before.toDecide);
  const unnumbered = new Map(Object.entries(before.unnumbered));
  for (const mark of marks) {
    const place = sessionPosition(mark.on, mark.session);
    const byte = codeByte(mark.code);
    codes[place] = byte;
    toDecide[place] = mark.toDecide ? 1 : 0;
    if (byte === UNNUMBERED_CODE_BYTE) unnumbered.set(String(place), mark.code);
    else unnumbered.delete(String(place));
  }
  return { codes, toDecide, unnumbered: Object.fromEntries(unnumbered) };
}

/** Marks by the school year they belong to. */
export function bySchoolYear<M extends ArrivedMark>(marks: readonly M[]): Map<SchoolYear, M[]> {
  return groupBy(marks, (mark) => schoolYearOf(mark.on));
}

/** A bit for each of the 732 places, as Postgres reads them in hexadecimal. */
export interface BitMaps {
  readonly possible: string;
  readonly attended: string;
}

/** Where the enrolment had a possible session, and where it attended one (VS-29). */
export function bitMaps(year: SchoolYear, codes: Uint8Array): BitMaps {
  const days = daysOf(year);
  const possible = new Bits();
  const attended = new Bits();
  codes.forEach((byte, place) => {
    if (byte === 0) return;
    const adds = addedBy(byte, days[place >> 1] ?? '');
    if (isPossible(adds)) possible.set(place);
    if (isAttended(adds)) attended.set(place);
  });
  return { possible: possible.hex, attended: attended.hex };
}

/** Bits that are set in a year, as Postgres reads them in hexadecimal. */
export function bitsOf(places: Uint8Array): string {
  const bits = new Bits();
  places.forEach((one, place) => {
    if (one === 1) bits.set(place);
  });
  return bits.hex;
}

class Bits {
  private readonly bytes = Buffer.alloc(Math.ceil(SESSION_PLACES / 8));

  set(place: number): void {
    const byte = place >> 3;
    this.bytes[byte] = (this.bytes[byte] ?? 0) | (0x80 >> (place & 7));
  }

  /** Four places a digit. */
  get hex(): string {
    return `x${this.bytes.toString('hex').slice(0, SESSION_PLACES / 4)}`;
  }
}

const daysByYear = new Map<SchoolYear, Day[]>();

function daysOf(year: SchoolYear): Day[] {
  const known = daysByYear.get(year);
  if (known) return known;
  const days = Array.from({ length: SESSION_PLACES / 2 }, (_, index) => sessionAt(year, 2 * index)?.on ?? '');
  daysByYear.set(year, days);
  return days;
}
