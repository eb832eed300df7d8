import type { Tx } from '@tutela/platform';

/**
 * Works out again what of these enrolments' years lies in the days that count, behind every change of marks or dates (VS-22, VS-29). Whoever
 * changes either holds the enrolment's row, so the later one sees what the earlier one left.
 */
export async function countYears(tx: Tx, enrolments: readonly string[]): Promise<void> {
  await tx.rows.prepared`
    INSERT INTO counted_year (school_year, enrolment, child, possible, attended)
    SELECT school_year, enrolment, child, possible, attended FROM year_that_counts WHERE enrolment = ANY(${enrolments}::uuid[])
    ON CONFLICT ON CONSTRAINT counted_year_is_one_an_enrolment DO UPDATE SET possible = excluded.possible, attended = excluded.attended`;
}
