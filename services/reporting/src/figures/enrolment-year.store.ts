import type { SchoolYear } from '@tutela/education';
import type { Tx } from '@tutela/platform';
import { bitMaps, bitsOf, emptyYear, type EnrolmentYear } from './enrolment-year.rules';

export interface YearKey {
  readonly enrolment: string;
  readonly year: SchoolYear;
}

/** An enrolment that the figures have met, with its years as they stand. */
export class KnownEnrolment {
  private readonly years = new Map<SchoolYear, EnrolmentYear>();

  constructor(readonly urn: string) {}

  add(year: SchoolYear, row: EnrolmentYear): void {
    this.years.set(year, row);
  }

  yearBefore(year: SchoolYear): EnrolmentYear {
    return this.years.get(year) ?? emptyYear;
  }
}

interface Row {
  readonly enrolment: string;
  readonly urn: string;
  readonly year: SchoolYear | null;
  readonly codes: Buffer;
  readonly to_decide: string | null;
  readonly unnumbered: Record<string, string>;
}

/**
 * These enrolments with the rows of these years; one that is not known is left out. Nobody else writes rows of a school that is locked, nor
 * changes the dates of these enrolments.
 */
export async function readYears(tx: Tx, keys: readonly YearKey[]): Promise<Map<string, KnownEnrolment>> {
  const rows = await tx.rows.prepared<Row>`
    SELECT enrolment.enrolment, urn, school_year AS year, codes, unnumbered,
      CASE WHEN bit_count(to_decide) > 0 THEN to_decide END AS to_decide
    FROM enrolment LEFT JOIN enrolment_year ON enrolment_year.enrolment = enrolment.enrolment
      AND school_year = ANY(${[...new Set(keys.map((key) => key.year))]})
    WHERE enrolment.enrolment = ANY(${[...new Set(keys.map((key) => key.enrolment))]}::uuid[])
    FOR NO KEY UPDATE OF enrolment`;
  const known = new Map<string, KnownEnrolment>();
  for (const { enrolment, urn, year, codes, to_decide, unnumbered } of rows) {
    const own = known.get(enrolment) ?? new KnownEnrolment(urn);
    const toDecide = to_decide === null ? emptyYear.toDecide : Uint8Array.from(to_decide, Number);
    if (year !== null) own.add(year, { codes, toDecide, unnumbered });
    known.set(enrolment, own);
  }
  return known;
}

/** A school year as it stands from now on. */
export interface YearAfter extends YearKey {
  readonly after: EnrolmentYear;
}

/** Writes whole rows in one statement, bit maps made of the codes. */
export async function storeYears(tx: Tx, years: readonly YearAfter[]): Promise<void> {
  const maps = years.map(({ year, after }) => bitMaps(year, after.codes));
  await tx.rows.prepared`
    INSERT INTO enrolment_year (enrolment, school_year, codes, possible, attended, to_decide, unnumbered)
    SELECT * FROM unnest(
      ${years.map(({ enrolment }) => enrolment)}::uuid[], ${years.map(({ year }) => year)}::text[],
      ${years.map(({ after }) => Buffer.from(after.codes))}::bytea[],
      ${maps.map(({ possible }) => possible)}::bit(732)[], ${maps.map(({ attended }) => attended)}::bit(732)[],
      ${years.map(({ after }) => bitsOf(after.toDecide))}::bit(732)[],
      ${years.map(({ after }) => JSON.stringify(after.unnumbered))}::jsonb[])
    ON CONFLICT ON CONSTRAINT year_is_one_an_enrolment DO UPDATE SET
      codes = excluded.codes, possible = excluded.possible, attended = excluded.attended,
      to_decide = excluded.to_decide, unnumbered = excluded.unnumbered`;
}

/** Which sessions of a day wait for a person's decision: places `<enrolment>/AM` and `<enrolment>/PM`. */
export async function toDecideAt(tx: Tx, year: SchoolYear, place: number): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ waiting: string }>`
    SELECT enrolment || '/' || session AS waiting
    FROM enrolment_year, (VALUES ('AM', 0), ('PM', 1)) AS half (session, later)
    WHERE school_year = ${year} AND get_bit(to_decide, ${place}::int + later) = 1`;
  return new Set(rows.map((row) => row.waiting));
}
