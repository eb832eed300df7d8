import type { Demonstration } from '@tutela/identity';
import type { TagBox } from '../tags/tag-box';
import { tagSerials, type Demo } from './demo';

/** What identity is given of `demo.json`: organisations, people and tags, with the seeds out of the box. */
export async function demonstrationOf(demo: Demo, box: TagBox): Promise<Demonstration> {
  const seeds = await box.fill(tagSerials(demo));
  const seedOf = (serial: string): string => seeds.get(serial) ?? '';
  return {
    organisations: demo.organisations,
    people: demo.accounts.map(({ userId, name, email, role, organisation, password, tagSerial }) => ({
      ...{ userId, name, email, role, organisation, password },
      ...(tagSerial === undefined ? {} : { tagSerial, tagSeed: seedOf(tagSerial) }),
    })),
    stockTags: demo.spareTags.map(({ serial, organisation }) => ({ serial, organisation, seed: seedOf(serial) })),
  };
}
