import { refreshFactor } from '@tutela/contracts';
import { signIn, startIdentity } from '../../services/identity/src/test-support/identity-under-test';
import { againAndAgain, muchOf, type Measure } from './measure';
import { useServerOf, type Stand } from './stand';

const callers = 4;
const forMs = 8000;

/** Fresh codes of four people at identity itself, since the gateway lets 30 tries a minute pass; beside a compare-and-set of a row each. */
export async function codeCheck(stand: Stand): Promise<Measure[]> {
  useServerOf(stand);
  const identity = await startIdentity();
  try {
    const people = Array.from({ length: callers }, () => identity.aPerson());
    const checks: (() => Promise<unknown>)[] = [];
    for (const person of people) {
      const caller = identity.as((await signIn(identity, person)).actor);
      checks.push(() => caller.ask(refreshFactor, { code: person.press() }));
    }
    const checked = await againAndAgain(forMs, callers, async (caller) => checks[caller]?.());
    const updated = await bareUpdates(stand);
    const perSecond = (calls: readonly number[]): number => (calls.length * 1000) / forMs;
    return [muchOf('code-check', 'codes/s', { value: perSecond(checked), limit: perSecond(updated) })];
  } finally {
    await identity.close();
  }
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
