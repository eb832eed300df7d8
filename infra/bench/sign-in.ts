import { hash, verify } from '@node-rs/argon2';
import { PasswordHasher } from '../../services/identity/src/account/password-hasher';
import { signIn, startIdentity } from '../../services/identity/src/test-support/identity-under-test';
import { againAndAgain, muchOf, type Measure } from './measure';
import { useServerOf, type Stand } from './stand';

const callers = 4;
const forMs = 10_000;

/** Whole sign-ins a second, password and code, at identity itself; beside bare argon2id through the same few turns at a time. */
export async function signIns(stand: Stand): Promise<Measure[]> {
  useServerOf(stand);
  const identity = await startIdentity();
  try {
    const people = Array.from({ length: callers }, () => identity.aPerson());
    const signed = await againAndAgain(forMs, callers, async (caller) => {
      const person = people[caller];
      if (person) await signIn(identity, person);
    });
    const bare = await bareHashes();
    const perSecond = (calls: readonly number[]): number => (calls.length * 1000) / forMs;
    return [muchOf('sign-in', 'sign-ins/s', { value: perSecond(signed), limit: perSecond(bare) })];
  } finally {
    await identity.close();
  }
}

async function bareHashes(): Promise<number[]> {
  const hasher = new PasswordHasher();
  const stored = await hasher.hash('orchid-lantern-pebble-36');
  await verify(stored, await hash('warm'));
  return againAndAgain(forMs, callers, () => hasher.isRight(() => Promise.resolve(stored), 'orchid-lantern-pebble-36'));
}
