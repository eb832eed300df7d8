import type { OutputOf, readPlaces } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import type { CasesKeys } from '../keys';
import { nameOf } from '../person/person.store';
import { lockSchool } from '../school/school.store';
import { isSameHead, releaseStateOf } from './release.rules';

export interface ReleaseRow {
  readonly id: string;
  readonly urn: string;
  readonly school_name: string;
  readonly company: string;
  readonly company_name: string;
  readonly manager: string;
  readonly manager_name_sealed: string;
  readonly signed_by: string;
  readonly since: Date;
  readonly ended_at: Date | null;
  readonly head: string | null;
  readonly head_shown_at: Date | null;
  readonly said_of: string | null;
  readonly said_head: string | null;
  readonly taken: number;
  readonly manager_has_left: boolean;
  /** When the school's own contacts were told that a notice of the head is owed. */
  readonly reminded_at: Date | null;
}

interface Signed {
  readonly urn: string;
  readonly company: string;
  readonly manager: string;
  /** The head who signed (NC-03). */
  readonly signedBy: string;
  readonly case: string;
  /** The agent who approved. */
  readonly by: string;
}

/**
 * The release that an approved case creates (NC-03). Signed again for the same manager it stays the same release under the new signature.
 * Whoever calls says `changed` for school and company at the end of the act.
 */
export async function createRelease(tx: Tx, signed: Signed): Promise<string> {
  const { urn, company, manager, signedBy, by } = signed;
  await lockSchool(tx, urn);
  const { id } = await tx.one<{ id: string }>`
    INSERT INTO release (id, urn, company, manager, signed_by, support_case, approved_by, since)
    VALUES (${tx.newId()}, ${urn}, ${company}, ${manager}, ${signedBy}, ${signed.case}, ${by}, ${tx.now})
    ON CONFLICT (urn, company, manager) WHERE ended_at IS NULL
    DO UPDATE SET signed_by = excluded.signed_by, support_case = excluded.support_case, approved_by = excluded.approved_by, since = excluded.since
    RETURNING id`;
  return id;
}

export async function findRelease(tx: Tx, id: string): Promise<ReleaseRow> {
  return tx.one<ReleaseRow>`SELECT * FROM shown_release WHERE id = ${id}`;
}

export async function releasesOfSchool(tx: Tx, urn: string): Promise<ReleaseRow[]> {
  return tx.rows<ReleaseRow>`SELECT * FROM shown_release WHERE urn = ${urn} AND ended_at IS NULL ORDER BY since, id`;
}

/** Of one school for one company; each names a manager of it (NC-05). */
export async function releasesBetween(tx: Tx, urn: string, company: string): Promise<ReleaseRow[]> {
  return tx.rows<ReleaseRow>`
    SELECT * FROM shown_release WHERE urn = ${urn} AND company = ${company} AND ended_at IS NULL ORDER BY since, id`;
}

export async function releasesOfCompany(tx: Tx, company: string): Promise<ReleaseRow[]> {
  return tx.rows<ReleaseRow>`
    SELECT * FROM shown_release WHERE company = ${company} AND ended_at IS NULL ORDER BY school_name, since, id`;
}

/** Of all schools whose register shows another name than signed. */
export async function releasesSignedByAnother(tx: Tx): Promise<ReleaseRow[]> {
  return tx.rows<ReleaseRow>`SELECT * FROM shown_release WHERE ended_at IS NULL AND head <> signed_by ORDER BY urn, id`;
}

/** Not ended, and naming this very person. */
export async function releasesOfManager(tx: Tx, manager: string): Promise<ReleaseRow[]> {
  return tx.rows<ReleaseRow>`
    SELECT * FROM shown_release WHERE manager = ${manager} AND ended_at IS NULL ORDER BY urn, id`;
}

export function stateOf(row: ReleaseRow): ReturnType<typeof releaseStateOf> {
  const { signed_by: signedBy, head, said_of, said_head, ended_at } = row;
  return releaseStateOf({ signedBy, head, said: { of: said_of, head: said_head }, ended: ended_at !== null });
}

/** Whom the school has named since as head, where another signed (NC-13). */
function saidHeadOf({ said_head: said, signed_by: signedBy }: ReleaseRow): string | undefined {
  return said === null || isSameHead(said, signedBy) ? undefined : said;
}

/** A release as pages see it. */
export function releaseOf(row: ReleaseRow, keys: CasesKeys): OutputOf<typeof readPlaces>['releases'][number] {
  return {
    release: row.id,
    urn: row.urn,
    schoolName: row.school_name,
    company: { id: row.company, name: row.company_name },
    manager: {
      account: row.manager,
      name: nameOf(keys, { account: row.manager, name_sealed: row.manager_name_sealed }),
    },
    signedBy: row.signed_by,
    saidHead: saidHeadOf(row),
    since: row.since.toISOString(),
    state: stateOf(row),
    managerHasLeft: row.manager_has_left || undefined,
    taken: row.taken,
  };
}
