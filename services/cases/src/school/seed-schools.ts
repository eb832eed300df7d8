import type { Runtime, Tx } from '@tutela/platform';
import { changed } from '../changes/changes.store';
import type { CasesConfig } from '../config';
import type { Notices } from '../notice/notice.store';
import { schoolOrganisation } from '../organisation/organisation.store';
import { ownContactsOf } from '../person/person.store';
import { releasesOfSchool, stateOf } from '../release/release.store';
import { keepHead } from './school.store';

export interface DemonstrationSchool {
  readonly urn: string;
  readonly name: string;
  /** By the register of schools. */
  readonly head: string;
}

export interface DemonstrationSchools {
  readonly schools: readonly DemonstrationSchool[];
}

interface Settings {
  readonly config: CasesConfig;
  readonly runtime: Runtime;
  readonly notices: Notices;
}

const contract = { audit: 'demonstration.seeded' };
const by = { kind: 'system', name: 'demonstration' } as const;

/**
 * Schools with their heads, as the register shows them. A second run changes nothing but heads that are others now: then the schools whose
 * releases the old one signed are reminded, once (NC-13).
 * @throws Error outside of the local profile
 */
export async function seedSchools(
  { config, runtime, notices }: Settings,
  { schools }: DemonstrationSchools,
): Promise<void> {
  if (config.PROFILE !== 'local') throw new Error('Demonstration schools are for the local profile only.');
  await runtime.acts.shared(contract, by, async (tx) => {
    const told: string[] = [];
    for (const school of schools) if (await keepHead(tx, school)) told.push(...(await remind(tx, notices, school)));
    tx.audit({ facts: { schools: schools.length } });
    await changed(tx, told);
  });
}

/** @returns the organisations whose pages show it */
async function remind(tx: Tx, notices: Notices, { urn, name, head }: DemonstrationSchool): Promise<string[]> {
  const onHold = (await releasesOfSchool(tx, urn)).filter((row) => stateOf(row) === 'head-changed');
  if (onHold.length === 0) return [];
  const contacts = await ownContactsOf(tx, schoolOrganisation(urn));
  const accounts = contacts.map((person) => person.account);
  await notices.tellPeople(tx, accounts, { kind: 'head-changed', facts: { school: name, head }, link: '/school/head' });
  return [schoolOrganisation(urn), ...onHold.map((row) => row.company)];
}
