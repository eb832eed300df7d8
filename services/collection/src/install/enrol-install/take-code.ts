import { createHash } from 'node:crypto';
import { Refusal, type enrolInstall, type InputOf } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import { codeHash } from '../create-enrolment-code/create-enrolment-code.use-case';

export interface Enrolled {
  readonly install: string;
  readonly la: string;
  readonly laName: string;
  readonly urn: string;
}

interface TakenCode {
  readonly la: string;
  readonly urn: string;
  readonly linked_at: Date | null;
}

/**
 * A code is taken by the key that brings it first, and within its life by that key again: an enrolment that was cut short, or whose answer
 * was lost, is brought to its end by the same code. For any other key it is used (security.md rule 47).
 * @throws Refusal `enrolment-code-wrong`
 */
export async function takeCode(tx: Tx, { code, publicKey, version }: InputOf<typeof enrolInstall>): Promise<Enrolled> {
  const key = thumbprint(publicKey);
  const taken = await tx.maybe<TakenCode>`
    UPDATE enrolment_code SET used_at = coalesce(used_at, ${tx.now}), taken_by = ${key}
    WHERE code_hash = ${codeHash(code)} AND expires_at > ${tx.now} AND (used_at IS NULL OR taken_by = ${key})
    RETURNING la, urn, linked_at`;
  if (!taken) throw new Refusal('enrolment-code-wrong');
  const { la, urn } = taken;
  const again = taken.linked_at !== null;
  const install = await installOfKey(tx, publicKey, urn);
  const authority = await tx.one<{ name: string }>`SELECT name FROM authority WHERE la = ${la}`;
  if (!again)
    await tx.rows`
      INSERT INTO install (install, la, urn, public_key, version, enrolled_at)
      VALUES (${install}, ${la}, ${urn}, ${publicKey}, ${version}, ${tx.now})
      ON CONFLICT ON CONSTRAINT install_is_one_at_an_la DO UPDATE SET version = excluded.version, enrolled_at = excluded.enrolled_at`;
  const by = { kind: 'install', install, la, urn, network: 'enrolment' } as const;
  tx.audit({ object: urn, facts: { install, version, ...(again ? { again } : {}) } }, by);
  return { install, la, laName: authority.name, urn };
}

/** A second LA's code at the same install adds that LA; a key that is bound to another school is refused. */
async function installOfKey(tx: Tx, publicKey: string, urn: string): Promise<string> {
  const known = await tx.maybe<{
    install: string;
    urn: string;
  }>`SELECT install, urn FROM install WHERE public_key = ${publicKey} LIMIT 1`;
  if (!known) return tx.newId();
  if (known.urn !== urn) throw new Refusal('enrolment-code-wrong');
  return known.install;
}

/** SHA-256 of the key's 32 bytes. @throws Refusal `bad-input` for what is no Ed25519 public key in base64url */
export function thumbprint(publicKey: string): Buffer {
  const bytes = Buffer.from(publicKey, 'base64url');
  if (bytes.length !== 32 || bytes.toString('base64url') !== publicKey) {
    throw new Refusal('bad-input', undefined, [{ path: 'publicKey', code: 'not-a-key' }]);
  }
  return createHash('sha256').update(bytes).digest();
}
