import { refreshFactor } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import type { Holder } from '../../services/identity/src/test-support/cast';
import { signIn } from '../../services/identity/src/test-support/identity-under-test';
import { openIdentity, type IdentityParts } from './identity-parts';
import { againAndAgain, muchOf, type Measure } from './measure';
import { useServerOf, type Stand } from './stand';

const callers = 4;
const forMs = 8000;

interface SignedIn {
  readonly holder: Holder;
  readonly actor: Person;
}

/**
 * Fresh codes of four people: by the one function for codes, with its two commits and its audit entry; and as requests to identity itself,
 * since the gateway lets 30 tries a minute pass. Beside a compare-and-set of a row each.
 */
export async function codeCheck(stand: Stand): Promise<Measure[]> {
  useServerOf(stand);
  const parts = await openIdentity();
  try {
    const people = await Promise.all(Array.from({ length: callers }, () => aPerson(parts)));
    const each = (act: (person: SignedIn) => Promise<unknown>) =>
      againAndAgain(forMs, callers, async (caller) => {
        const person = people[caller];
        if (person) await act(person);
      });
    const checked = await each((person) => check(parts, person));
    const asked = await each(({ actor, holder }) =>
      parts.identity.as(actor).ask(refreshFactor, { code: holder.press() }),
    );
    const limit = perSecond(await bareUpdates(stand));
    return [
      muchOf('code-check', 'codes/s', { value: perSecond(checked), limit }),
      muchOf('code-check-request', 'codes/s', { value: perSecond(asked), limit }),
    ];
  } finally {
    await parts.close();
  }
}

async function aPerson({ identity }: IdentityParts): Promise<SignedIn> {
  const holder = identity.aPerson();
  return { holder, actor: (await signIn(identity, holder)).actor };
}

async function check({ codes }: IdentityParts, { holder, actor }: SignedIn): Promise<void> {
  const { outcome } = await codes.check({
    contract: refreshFactor,
    by: actor,
    which: { holder: actor.account },
    codes: [holder.press()],
    accepted: () => Promise.resolve(),
  });
  if (outcome !== 'accepted') throw new Error(`The code is ${outcome}.`);
}

function perSecond(calls: readonly number[]): number {
  return (calls.length * 1000) / forMs;
}

async function bareUpdates(stand: Stand): Promise<number[]> {
  return stand.bare(callers, async (pool) => {
    await pool.query('CREATE TABLE step (tag int PRIMARY KEY, last bigint)');
    await pool.query('INSERT INTO step SELECT tag, 0 FROM generate_series(0, $1) AS tag', [callers - 1]);
    const steps = new Array<number>(callers).fill(0);
    return againAndAgain(forMs, callers, (caller) => {
      const step = (steps[caller] ?? 0) + 1;
      steps[caller] = step;
      return pool.query('UPDATE step SET last = $2 WHERE tag = $1 AND last < $2', [caller, step]);
    });
  });
}
