import { groupBy } from '@tutela/education';
import type { DataOf, enrolmentRecorded, Registration } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import { countsIn, type Enrolment, type Gap, type YearCodes } from './sessions.rules';
import type { Window } from './window';

/** Stores an enrolment as it stands now; known already, its dates and groups follow. */
export async function storeEnrolment(tx: Tx, data: DataOf<typeof enrolmentRecorded>): Promise<void> {
  // Only what is owed later may be counted before the roll (ADR 0007).
  const countFrom = data.owedFrom === undefined && data.countFrom < data.from ? data.from : data.countFrom;
  await tx.rows`
    INSERT INTO enrolment (enrolment, child, urn, starts_on, ends_on, registration, year_group, count_from, count_to, owed_from,
      gaps)
    VALUES (${data.enrolment}, ${data.child}, ${data.urn}, ${data.from}, ${data.to ?? null}, ${data.registration},
      ${data.yearGroup ?? null}, ${countFrom}, ${data.countTo ?? null}, ${data.owedFrom ?? countFrom},
      ${JSON.stringify(data.gaps ?? [])}::jsonb)
    ON CONFLICT ON CONSTRAINT enrolment_has_one_id DO UPDATE SET
      starts_on = excluded.starts_on, ends_on = excluded.ends_on, registration = excluded.registration,
      year_group = excluded.year_group, count_from = excluded.count_from, count_to = excluded.count_to,
      owed_from = excluded.owed_from, gaps = excluded.gaps`;
}

interface Row {
  readonly enrolment: string;
  readonly child: number;
  readonly urn: string;
  readonly registration: Registration;
  readonly starts_on: string;
  readonly year_group: number | null;
  readonly from: string;
  readonly owed_from: string;
  readonly to: string | null;
  readonly gaps: Gap[];
  readonly school_year: string | null;
  readonly codes: Buffer | null;
  readonly unnumbered: Record<string, string> | null;
}

/** The enrolments that count on some day of a window, by child, with the rows of the window's school years: one query. */
export async function readEnrolments(
  tx: Tx,
  window: Window,
  numbers: readonly number[] | null = null,
): Promise<Map<number, Enrolment[]>> {
  const rows = await tx.rows<Row>`
    SELECT enrolment, child, urn, registration, year_group, to_char(starts_on, 'YYYY-MM-DD') AS starts_on,
      to_char(count_from, 'YYYY-MM-DD') AS "from", to_char(owed_from, 'YYYY-MM-DD') AS owed_from,
      to_char(least(ends_on, count_to), 'YYYY-MM-DD') AS "to",
      gaps, school_year, codes, unnumbered
    FROM enrolment LEFT JOIN (
      SELECT * FROM enrolment_year WHERE school_year = ANY(${window.stretches.map(({ year }) => year)}::text[])
    ) AS year USING (enrolment)
    WHERE count_from <= least(ends_on, count_to, ${window.to}::date)
      AND coalesce(least(ends_on, count_to), ${window.from}::date) >= ${window.from}::date
      AND (${numbers}::int[] IS NULL OR child = ANY(${numbers}::int[]))
    ORDER BY child, enrolment`;
  const enrolments = [...groupBy(rows, (row) => row.enrolment).values()].map(enrolmentOf);
  const counting = enrolments.flat().filter((enrolment) => countsIn(enrolment, window));
  return groupBy(counting, (enrolment) => enrolment.child);
}

function enrolmentOf(rows: readonly Row[]): Enrolment[] {
  const [row] = rows;
  if (!row) return [];
  const years = new Map(rows.flatMap(yearOf));
  return [
    {
      enrolment: row.enrolment,
      child: row.child,
      urn: row.urn,
      registration: row.registration,
      startsOn: row.starts_on,
      yearGroup: row.year_group ?? undefined,
      countFrom: row.from,
      owedFrom: row.owed_from,
      countTo: row.to ?? undefined,
      gaps: row.gaps,
      years,
    },
  ];
}

function yearOf({ school_year: year, codes, unnumbered }: Row): [string, YearCodes][] {
  return year === null || codes === null ? [] : [[year, { codes, unnumbered: unnumbered ?? {} }]];
}
