import { randomUUID } from 'node:crypto';
import { refreshFactor } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import type { Pool } from 'pg';
import type { Holder } from '../../services/identity/src/test-support/cast';
import { signIn } from '../../services/identity/src/test-support/identity-under-test';
import { openIdentity, type IdentityParts } from './identity-parts';
import { againAndAgain, muchOf, type Measure } from './measure';
import { useServerOf, type Stand } from './stand';

const callers = 4;
const forMs = 8000;
/** Of a sealed audit entry. */
const entryBytes = 700;

interface SignedIn {
  readonly holder: Holder;
  readonly actor: Person;
}

/**
 * Fresh codes of four people: by the one function for codes, with its two commits and its audit entry; and as requests to identity itself,
 * since the gateway lets 30 tries a minute pass. Beside a compare-and-set of a row each, and beside nothing but what rule 12 of security.md writes.
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
    const written = perSecond(await bareWrites(stand));
    return [
      muchOf('code-check', 'codes/s', { value: perSecond(checked), limit }),
      muchOf('code-check-as-writes', 'codes/s', { value: perSecond(checked), limit: written }),
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

/** The attempt charged and committed; the step, the attempt's mark and an audit entry committed. Nothing is read, locked, compared, sealed or carried on. */
async function bareWrites(stand: Stand): Promise<number[]> {
  return stand.bare(callers, async (pool) => {
    await pool.query('CREATE TABLE charged (tag int PRIMARY KEY, failures int, last bigint)');
    await pool.query('INSERT INTO charged SELECT tag, 0, 0 FROM generate_series(0, $1) AS tag', [callers - 1]);
    await pool.query('CREATE TABLE attempt (id uuid PRIMARY KEY, tag int, accepted boolean)');
    await pool.query('CREATE TABLE entry (id uuid PRIMARY KEY, sealed bytea)');
    const sealed = Buffer.alloc(entryBytes);
    return againAndAgain(forMs, callers, async (tag) => {
      const id = randomUUID();
      await together(pool, [
        ['UPDATE charged SET failures = failures + 1 WHERE tag = $1', [tag]],
        ['INSERT INTO attempt VALUES ($1, $2, false)', [id, tag]],
      ]);
      await together(pool, [
        ['UPDATE charged SET failures = 0, last = last + 1 WHERE tag = $1', [tag]],
        ['UPDATE attempt SET accepted = true WHERE id = $1', [id]],
        ['INSERT INTO entry VALUES ($1, $2)', [id, sealed]],
      ]);
    });
  });
}

/** One transaction, its statements sent behind each other. */
async function together(pool: Pool, statements: readonly (readonly [string, unknown[]])[]): Promise<void> {
  const client = await pool.connect();
  try {
    const begun = client.query('START TRANSACTION');
    const sent = statements.map(([text, values]) => client.query({ name: text, text, values }));
    await Promise.all([begun, ...sent, client.query('COMMIT')]);
  } finally {
    client.release();
  }
}
