import type { Tx } from '@tutela/platform';
import type { Notices } from '../notice/notice.store';
import { schoolOrganisation } from '../organisation/organisation.store';
import { releasesOfSchool } from '../release/release.store';
import { keepHead, lockSchool, meetSchool } from '../school/school.store';
import { isOnHold } from './owed-notice';
import { remind, tellManagers } from './tell-of-head';

export interface HeadShown {
  readonly urn: string;
  readonly name: string;
  /** By the register of schools. */
  readonly head: string;
}

/**
 * The register shows who is head of a school. Where that is another than before, releases that the old one signed are on hold, and school
 * and managers are told, once (NC-13).
 * @returns the organisations whose pages show it
 */
export async function showHead(tx: Tx, notices: Notices, { urn, name, head }: HeadShown): Promise<string[]> {
  await meetSchool(tx, urn, name);
  const school = await lockSchool(tx, urn);
  if (school.head === head) return [];
  const before = await releasesOfSchool(tx, urn);
  await keepHead(tx, urn, head);
  const after = await releasesOfSchool(tx, urn);
  await tellManagers(tx, notices, before, after);
  if (after.some(isOnHold)) await remind(tx, notices, { ...school, head });
  return after.length === 0 ? [] : [schoolOrganisation(urn), ...after.map((row) => row.company)];
}
