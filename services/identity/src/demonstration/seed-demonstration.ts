import type { Role } from '@tutela/contracts';
import type { Runtime, Tx } from '@tutela/platform';
import type { PasswordHasher } from '../account/password-hasher';
import { recordPerson } from '../account/record-person';
import type { IdentityConfig } from '../config';
import { IdentityKeys } from '../keys';
import { expectAuthority, keepOrganisation } from '../organisation/organisation.store';

export interface DemonstrationTag {
  readonly serial: string;
  /** The secret in hexadecimal. Tags are HOTP with 8 digits: a code per press, so nobody waits (design.md §6). */
  readonly seed: string;
  /** The school or company it was dispatched to (NC-09). */
  readonly organisation?: string;
}

export interface DemonstrationOrganisation {
  readonly id: string;
  readonly kind: 'school' | 'company';
  readonly name: string;
  readonly urn?: string;
}

export interface DemonstrationPerson {
  readonly userId: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: string;
  readonly password: string;
  /** Where letters go; without it none does. */
  readonly email?: string;
  /** Left out for somebody who has not registered a tag yet (NC-08). */
  readonly tagSerial?: string;
  /** The tag's secret in hexadecimal. */
  readonly tagSeed?: string;
}

export interface Demonstration {
  readonly organisations?: readonly DemonstrationOrganisation[];
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
  await seedOrganisations(runtime, demonstration.organisations ?? []);
  for (const person of demonstration.people) {
    if (await isThere(runtime, person.userId)) continue;
    const passwordHash = await hasher.hash(person.password);
    await runtime.acts.shared(contract, by, (tx) => seedPerson(tx, keys, person, passwordHash));
  }
  await runtime.acts.shared(contract, by, async (tx) => {
    for (const tag of demonstration.stockTags) await addTag(tx, keys, tag);
    tx.audit({ facts: { stockTags: demonstration.stockTags.length } });
  });
}

async function seedOrganisations(runtime: Runtime, organisations: readonly DemonstrationOrganisation[]): Promise<void> {
  await runtime.acts.shared(contract, by, async (tx) => {
    for (const { id, ...rest } of organisations) await keepOrganisation(tx, { organisation: id, ...rest });
    tx.audit({ facts: { organisations: organisations.length } });
  });
}

async function seedPerson(
  tx: Tx,
  keys: IdentityKeys,
  person: DemonstrationPerson,
  passwordHash: string,
): Promise<void> {
  const account = await addPerson(tx, keys, person, passwordHash);
  const { tagSerial: serial, tagSeed: seed } = person;
  if (serial !== undefined && seed !== undefined) await addTag(tx, keys, { serial, seed }, account);
  await recordPerson(tx, keys, account);
  tx.audit({ object: account, facts: { role: person.role, organisation: person.organisation } });
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
  { userId, name, email, role, organisation, tagSerial }: DemonstrationPerson,
  passwordHash: string,
): Promise<string> {
  await expectAuthority(tx, organisation);
  const id = tx.newId();
  const nameSealed = keys.sealPerson(id, 'name_sealed', name);
  const emailSealed = email === undefined ? null : keys.sealPerson(id, 'email_sealed', email);
  const state = tagSerial === undefined ? 'enrolling' : 'active';
  await tx.rows`
    INSERT INTO account (id, user_id, name_sealed, email_sealed, role, organisation, password_hash, state, nominated_at)
    VALUES (${id}, ${userId}, ${nameSealed}, ${emailSealed}, ${role}, ${organisation}, ${passwordHash}, ${state}, ${tx.now})`;
  return id;
}

async function addTag(
  tx: Tx,
  keys: IdentityKeys,
  { serial, seed, organisation }: DemonstrationTag,
  account?: string,
): Promise<void> {
  const id = tx.newId();
  const registeredAt = account === undefined ? null : tx.now;
  await tx.rows`
    INSERT INTO tag (id, serial, organisation, kind, seed_sealed, state, account, registered_at)
    VALUES (${id}, ${serial}, ${organisation ?? null}, 'hotp', ${keys.sealSeed(id, Buffer.from(seed, 'hex'))},
      ${account === undefined ? 'stock' : 'registered'}, ${account ?? null}, ${registeredAt})
    ON CONFLICT ON CONSTRAINT tag_has_one_serial DO NOTHING`;
}
