import { Refusal, type RouteContract } from '@tutela/contracts';
import type { Person, Tx } from '@tutela/platform';

interface Accepted {
  readonly account: string;
  readonly session: string;
  /** SHA-256 of method, path and body, in hexadecimal. */
  readonly request: string;
  readonly act: string;
}

/** Remembers for which request a code was accepted (NC-21). @returns the id by which the act shows it */
export async function keepAcceptedCode(tx: Tx, { account, session, request, act }: Accepted): Promise<string> {
  const stepUp = tx.newId();
  await tx.rows`
    INSERT INTO accepted_code (step_up, account, session, request_hash, act, at)
    VALUES (${stepUp}, ${account}, ${session}, ${Buffer.from(request, 'hex')}, ${act}, ${tx.now})`;
  return stepUp;
}

/** In the transaction of the act: the database lets an accepted code have one effect (NC-21). */
export async function spendCode(tx: Tx, { stepUp }: Person, { path }: RouteContract): Promise<void> {
  if (stepUp === undefined) throw new Refusal('code-needed');
  const spent = await tx.rows`
    INSERT INTO spent_code (step_up, act, at) VALUES (${stepUp}, ${path}, ${tx.now}) ON CONFLICT DO NOTHING RETURNING step_up`;
  if (spent.length === 0) throw new Refusal('code-not-accepted', { code: 'replayed' });
}
