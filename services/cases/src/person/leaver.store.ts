import type { OutputOf, listLeavers } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import type { CasesKeys } from '../keys';
import { nameOf } from './person.store';

export interface LeaverRow {
  readonly account: string;
  readonly name_sealed: string;
  readonly company: string;
  readonly last_day: string | null;
  readonly leaving_reported_at: Date;
  readonly ended_at: Date | null;
  readonly late: boolean;
  readonly schools: string[];
}

/** All whose leaving was reported: late ones first, then the newest. Schools where a place stands, or ended with the leaving (NC-11). */
export async function leavers(tx: Tx): Promise<LeaverRow[]> {
  return tx.rows<LeaverRow>`
    SELECT person.account, name_sealed, coalesce(organisation.name, person.organisation) AS company, last_day::text,
      leaving_reported_at, person.ended_at, late,
      ARRAY(SELECT DISTINCT school.name FROM appointment JOIN school USING (urn)
        WHERE appointment.account = person.account AND (appointment.ended_at IS NULL OR because = 'left') ORDER BY 1) AS schools
    FROM person LEFT JOIN organisation ON organisation.id = person.organisation
    WHERE leaving_reported_at IS NOT NULL
    ORDER BY late DESC, coalesce(person.ended_at, leaving_reported_at) DESC, person.account`;
}

export function leaverOf(row: LeaverRow, keys: CasesKeys): OutputOf<typeof listLeavers>['leavers'][number] {
  return {
    account: row.account,
    name: nameOf(keys, row),
    company: row.company,
    lastDay: row.last_day ?? undefined,
    reportedAt: row.leaving_reported_at.toISOString(),
    endedAt: row.ended_at?.toISOString(),
    late: row.late,
    schools: row.schools,
  };
}
