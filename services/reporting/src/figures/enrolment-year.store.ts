import type { SchoolYear } from '@tutela/education';
import type { Tx } from '@tutela/platform';
import { bitMaps, emptyYear, type EnrolmentYear } from './enrolment-year.rules';

export interface YearKey {
  readonly enrolment: string;
  readonly year: SchoolYear;
}

export function yearKeyText({ enrolment, year }: YearKey): string {
  return `${enrolment}/${year}`;
}

/** The rows of these enrolments' years, locked for writing, by `yearKeyText`. Absent rows are left out. */
export async function lockYears(tx: Tx, keys: readonly YearKey[]): Promise<Map<string, EnrolmentYear>> {
  const rows = await tx.rows<{
    enrolment: string;
    year: string;
    codes: Buffer;
    to_decide: string;
    unnumbered: Record<string, string>;
  }>`
    SELECT enrolment, school_year AS year, codes, to_decide, unnumbered
    FROM enrolment_year JOIN unnest(${keys.map((key) => key.enrolment)}::uuid[], ${keys.map((key) => key.year)}::text[])
      AS asked (enrolment, school_year) USING (enrolment, school_year)
    FOR UPDATE OF enrolment_year`;
  return new Map(
    rows.map((row) => [
      yearKeyText(row),
      { codes: row.codes, toDecide: Uint8Array.from(row.to_decide, Number), unnumbered: row.unnumbered },
    ]),
  );
}

/** Writes whole rows in one statement, bit maps made of the codes. */
export async function storeYears(
  tx: Tx,
  years: readonly (YearKey & { readonly after: EnrolmentYear })[],
): Promise<void> {
  const maps = years.map(({ year, after }) => bitMaps(year, after.codes));
  await tx.rows`
    INSERT INTO enrolment_year (enrolment, school_year, codes, possible, attended, to_decide, unnumbered)
    SELECT * FROM unnest(
      ${years.map(({ enrolment }) => enrolment)}::uuid[], ${years.map(({ year }) => year)}::text[],
      ${years.map(({ after }) => Buffer.from(after.codes))}::bytea[],
      ${maps.map(({ possible }) => possible)}::bit(732)[], ${maps.map(({ attended }) => attended)}::bit(732)[],
      ${years.map(({ after }) => after.toDecide.join(''))}::bit(732)[],
      ${years.map(({ after }) => JSON.stringify(after.unnumbered))}::jsonb[])
    ON CONFLICT ON CONSTRAINT year_is_one_an_enrolment DO UPDATE SET
      codes = excluded.codes, possible = excluded.possible, attended = excluded.attended,
      to_decide = excluded.to_decide, unnumbered = excluded.unnumbered`;
}

export function yearBefore(rows: ReadonlyMap<string, EnrolmentYear>, key: YearKey): EnrolmentYear {
  return rows.get(yearKeyText(key)) ?? emptyYear;
}

/** Which sessions of a day wait for a person's decision: places `<enrolment>/AM` and `<enrolment>/PM`. */
export async function toDecideAt(tx: Tx, year: SchoolYear, place: number): Promise<ReadonlySet<string>> {
  const rows = await tx.rows<{ waiting: string }>`
    SELECT enrolment || '/' || session AS waiting
    FROM enrolment_year, (VALUES ('AM', 0), ('PM', 1)) AS half (session, later)
    WHERE school_year = ${year} AND get_bit(to_decide, ${place}::int + later) = 1`;
  return new Set(rows.map((row) => row.waiting));
}
