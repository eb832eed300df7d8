import type { Role } from '@tutela/contracts';
import type { Runtime, Tx } from '@tutela/platform';
import type { PasswordHasher } from '../account/password-hasher';
import type { IdentityConfig } from '../config';
import { IdentityKeys } from '../keys';
import { expectAuthority } from '../organisation/organisation.store';

export interface DemonstrationTag {
  readonly serial: string;
  /** The secret in hexadecimal. Tags are HOTP with 8 digits: a code per press, so nobody waits (design.md §6). */
  readonly seed: string;
}

export interface DemonstrationPerson {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: string;
  readonly password: string;
  readonly tagSerial: string;
  /** The tag's secret in hexadecimal. */
  readonly tagSeed: string;
}

export interface Demonstration {
  readonly people: readonly DemonstrationPerson[];
  readonly stockTags: readonly DemonstrationTag[];
}

interface Settings {
  readonly config: IdentityConfig;
  readonly runtime: Runtime;
  readonly hasher: PasswordHasher;
}

const contract = { audit: 'demonstration.seeded' };
const by = { kind: 'system', name: 'demonstration' } as const;

/**
 * People and tags to try the product with. A second run changes nothing: who is there stays as he or she is.
 * @throws Error outside of the local profile
 */
export async function seedDemonstration(
  { config, runtime, hasher }: Settings,
  demonstration: Demonstration,
): Promise<void> {
  if (config.PROFILE !== 'local') throw new Error('Demonstration people are for the local profile only.');
  const keys = new IdentityKeys(config.ROOT_SECRET_FILE);
  for (const person of demonstration.people) {
    if (await isThere(runtime, person.userId)) continue;
    const passwordHash = await hasher.hash(person.password);
    await runtime.acts.shared(contract, by, async (tx) => {
      const account = await addPerson(tx, keys, person, passwordHash);
      await addTag(tx, keys, { serial: person.tagSerial, seed: person.tagSeed }, account);
      tx.audit({ object: account, facts: { role: person.role, organisation: person.organisation } });
    });
  }
  await runtime.acts.shared(contract, by, async (tx) => {
    for (const tag of demonstration.stockTags) await addTag(tx, keys, tag);
    tx.audit({ facts: { stockTags: demonstration.stockTags.length } });
  });
}

async function isThere(runtime: Runtime, userId: string): Promise<boolean> {
  const looking = { audit: { notAudited: 'asks whether a demonstration person is there' } };
  const known = await runtime.acts.shared(
    looking,
    by,
    (tx) => tx.maybe`SELECT id FROM account WHERE user_id = ${userId}`,
  );
  return known !== undefined;
}

async function addPerson(
  tx: Tx,
  keys: IdentityKeys,
  { userId, name, role, organisation }: DemonstrationPerson,
  passwordHash: string,
): Promise<string> {
  await expectAuthority(tx, organisation);
  const id = tx.newId();
  await tx.rows`
    INSERT INTO account (id, user_id, name_sealed, role, organisation, password_hash, state, nominated_at)
    VALUES (${id}, ${userId}, ${keys.sealPerson(id, 'name_sealed', name)}, ${role}, ${organisation}, ${passwordHash}, 'active', ${tx.now})`;
  return id;
}

async function addTag(tx: Tx, keys: IdentityKeys, { serial, seed }: DemonstrationTag, account?: string): Promise<void> {
  const id = tx.newId();
  await tx.rows`
    INSERT INTO tag (id, serial, kind, seed_sealed, state, account)
    VALUES (${id}, ${serial}, 'hotp', ${keys.sealSeed(id, Buffer.from(seed, 'hex'))}, ${account === undefined ? 'stock' : 'registered'}, ${account ?? null})
    ON CONFLICT ON CONSTRAINT tag_has_one_serial DO NOTHING`;
}
