import { groupBy } from '@tutela/education';
import type { Registration } from '@tutela/contracts';
import type { LaKeys, Tx } from '@tutela/platform';
import type { CarePeriod } from './care.rules';
import { readCare } from './care.store';
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
  /** All periods in care, oldest first, and the days of the latest: the one that a list speaks of. */
  readonly care: readonly CarePeriod[];
  readonly inCareFrom: string;
  readonly inCareTo?: string;
  readonly placementFrom?: string;
  /** The open main enrolment. */
  readonly enrolment?: OpenEnrolment;
  /** Open enrolments beside it: the second school of a dual registration. */
  readonly subsidiary: readonly OpenEnrolment[];
}

interface Row {
  readonly child: number;
  readonly placement_from: string | null;
}

interface EnrolmentRow {
  readonly child: number;
  readonly enrolment: string;
  readonly urn: string;
  readonly starts_on: string;
  readonly registration: Registration;
  readonly year_group: number | null;
}

/** Every child of the authority; a child whose key was destroyed is left out. */
export async function readRecords(tx: Tx, keys: LaKeys): Promise<ChildRecord[]> {
  const profiles = await readProfiles(tx, keys);
  const laKey = await keys.laKey(tx.rows, tx.la);
  const care = await readCare(tx);
  const open = await openEnrolments(tx);
  const rows = await tx.rows<Row>`
    SELECT child, to_char(placement_from, 'YYYY-MM-DD') AS placement_from FROM child ORDER BY child`;
  return rows.flatMap((row) => {
    const profile = profiles.get(row.child);
    const periods = care.get(row.child) ?? [];
    const latest = periods.at(-1);
    if (!profile || !latest) return [];
    return {
      child: row.child,
      index: indexText(laKey, profile.localId),
      profile,
      care: periods,
      inCareFrom: latest.from,
      inCareTo: latest.to,
      placementFrom: row.placement_from ?? undefined,
      ...byRegistration(open.get(row.child) ?? []),
    };
  });
}

/** The blind index of a local id, as a key of a map. */
export function indexText(laKey: Buffer, localId: string): string {
  return localIdIndex(laKey, localId).toString('hex');
}

async function openEnrolments(tx: Tx): Promise<Map<number, EnrolmentRow[]>> {
  const rows = await tx.rows<EnrolmentRow>`
    SELECT child, enrolment, urn, to_char(starts_on, 'YYYY-MM-DD') AS starts_on, registration, year_group
    FROM enrolment WHERE ends_on IS NULL ORDER BY child, enrolment.starts_on DESC, enrolment`;
  return groupBy(rows, ({ child }) => child);
}

function byRegistration(rows: readonly EnrolmentRow[]): Pick<ChildRecord, 'enrolment' | 'subsidiary'> {
  const [main] = rows.filter(({ registration }) => registration === 'main').map(enrolmentOf);
  return {
    enrolment: main,
    subsidiary: rows.filter(({ registration }) => registration === 'subsidiary').map(enrolmentOf),
  };
}

function enrolmentOf({ enrolment, urn, starts_on, year_group }: EnrolmentRow): OpenEnrolment {
  return { enrolment, urn, from: starts_on, yearGroup: year_group ?? undefined };
}
