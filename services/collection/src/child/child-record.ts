import type { LaKeys, Tx } from '@tutela/platform';
import { readProfiles } from './child.store';
import { localIdIndex, type Profile } from './profile';

export interface OpenEnrolment {
  readonly enrolment: string;
  readonly urn: string;
  readonly from: string;
  readonly yearGroup?: number;
}

/** A child as the authority's list knows it: who it is, since when in care, and where it goes to school. */
export interface ChildRecord {
  readonly child: number;
  /** Of the local id: what a list is compared by. */
  readonly index: string;
  readonly profile: Profile;
  readonly inCareFrom: string;
  readonly inCareTo?: string;
  readonly placementFrom?: string;
  /** The open enrolment that a list speaks of: the main one. */
  readonly enrolment?: OpenEnrolment;
  /** Schools with an open enrolment, those of a dual registration too. */
  readonly openAt: readonly string[];
}

interface Row {
  readonly child: number;
  readonly in_care_from: string;
  readonly in_care_to: string | null;
  readonly placement_from: string | null;
  readonly enrolment: string | null;
  readonly urn: string | null;
  readonly starts_on: string | null;
  readonly year_group: number | null;
  readonly open_at: string[];
}

/** Every child of the authority; a child whose key was destroyed is left out. */
export async function readRecords(tx: Tx, keys: LaKeys): Promise<ChildRecord[]> {
  const profiles = await readProfiles(tx, keys);
  const laKey = await keys.laKey(tx.rows, tx.la);
  const rows = await tx.rows<Row>`
    SELECT child, to_char(in_care_from, 'YYYY-MM-DD') AS in_care_from, to_char(in_care_to, 'YYYY-MM-DD') AS in_care_to,
      to_char(placement_from, 'YYYY-MM-DD') AS placement_from,
      main.enrolment, main.urn, to_char(main.starts_on, 'YYYY-MM-DD') AS starts_on, main.year_group,
      ARRAY(SELECT urn::text FROM enrolment WHERE enrolment.child = child.child AND ends_on IS NULL) AS open_at
    FROM child LEFT JOIN LATERAL (
      SELECT enrolment, urn, starts_on, year_group FROM enrolment
      WHERE enrolment.child = child.child AND ends_on IS NULL
      ORDER BY registration = 'main' DESC, starts_on DESC, enrolment LIMIT 1) AS main ON true
    ORDER BY child`;
  return rows.flatMap((row) => {
    const profile = profiles.get(row.child);
    return profile ? [recordOf(row, profile, indexText(laKey, profile.localId))] : [];
  });
}

/** The blind index of a local id, as a key of a map. */
export function indexText(laKey: Buffer, localId: string): string {
  return localIdIndex(laKey, localId).toString('hex');
}

function recordOf(row: Row, profile: Profile, index: string): ChildRecord {
  return {
    child: row.child,
    index,
    profile,
    inCareFrom: row.in_care_from,
    inCareTo: row.in_care_to ?? undefined,
    placementFrom: row.placement_from ?? undefined,
    enrolment: enrolmentOf(row),
    openAt: row.open_at,
  };
}

function enrolmentOf({ enrolment, urn, starts_on, year_group }: Row): OpenEnrolment | undefined {
  if (enrolment === null || urn === null || starts_on === null) return undefined;
  return { enrolment, urn, from: starts_on, yearGroup: year_group ?? undefined };
}
