import { secretHash } from '../../services/identity/src/keys';
import { liveSession } from '../../services/identity/src/session/session.store';
import type { Holder } from '../../services/identity/src/test-support/cast';
import { signIn } from '../../services/identity/src/test-support/identity-under-test';
import { stranger } from '@tutela/testing';
import { openIdentity, type IdentityParts } from './identity-parts';
import { againAndAgain, muchOf, type Measure } from './measure';
import { useServerOf, type Stand } from './stand';

const callers = 12;
const forMs = 10_000;
const reading = { audit: { notAudited: 'reads what the gateway reads' } };

/**
 * Whole sign-ins a second, password and code, twelve people at a time: by the use cases, with the session read between them as the gateway reads
 * it; and as requests to identity itself. Beside bare argon2id through the same turns.
 */
export async function signIns(stand: Stand): Promise<Measure[]> {
  useServerOf(stand);
  const parts = await openIdentity();
  try {
    const people = Array.from({ length: callers }, () => parts.identity.aPerson());
    const each = (act: (person: Holder) => Promise<unknown>) =>
      againAndAgain(forMs, callers, async (caller) => {
        const person = people[caller];
        if (person) await act(person);
      });
    const bare = await bareHashes(parts);
    const signed = await each((person) => bothSteps(parts, person));
    const asked = await each((person) => signIn(parts.identity, person));
    const limit = perSecond(bare);
    return [
      muchOf('sign-in', 'sign-ins/s', { value: perSecond(signed), limit }),
      muchOf('sign-in-request', 'sign-ins/s', { value: perSecond(asked), limit }),
    ];
  } finally {
    await parts.close();
  }
}

async function bothSteps({ runtime, checkPassword, checkCode }: IdentityParts, person: Holder): Promise<void> {
  const { reference } = await checkPassword.run(person, stranger);
  const half = await runtime.acts.alone(reading, (at) => liveSession(at, { referenceHash: secretHash(reference) }));
  await checkCode.run({ code: person.press() }, { ...stranger, session: half?.id });
}

function perSecond(calls: readonly number[]): number {
  return (calls.length * 1000) / forMs;
}

async function bareHashes({ hasher }: IdentityParts): Promise<number[]> {
  const stored = await hasher.hash('orchid-lantern-pebble-36');
  return againAndAgain(forMs, callers, () => hasher.isRight(() => Promise.resolve(stored), 'orchid-lantern-pebble-36'));
}
