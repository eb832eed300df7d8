import type { Runtime } from '@tutela/platform';
import { changed } from '../changes/changes.store';
import type { CasesConfig } from '../config';
import { showHead, type HeadShown } from '../head/show-head';
import type { Notices } from '../notice/notice.store';

export interface DemonstrationSchools {
  readonly schools: readonly HeadShown[];
}

interface Settings {
  readonly config: CasesConfig;
  readonly runtime: Runtime;
  readonly notices: Notices;
}

const contract = { audit: 'demonstration.seeded' };
const by = { kind: 'system', name: 'demonstration' } as const;

/**
 * Schools with their heads, as a demonstration of the register; no import of the real one feeds this yet. A second run changes nothing but
 * heads that are others now (NC-13).
 * @throws Error outside of the local profile
 */
export async function seedSchools(
  { config, runtime, notices }: Settings,
  { schools }: DemonstrationSchools,
): Promise<void> {
  if (config.PROFILE !== 'local') throw new Error('Demonstration schools are for the local profile only.');
  await runtime.acts.shared(contract, by, async (tx) => {
    const told: string[] = [];
    for (const school of schools) told.push(...(await showHead(tx, notices, school)));
    tx.audit({ facts: { schools: schools.length } });
    await changed(tx, told);
  });
}
