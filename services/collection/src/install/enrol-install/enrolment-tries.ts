import { Refusal } from '@tutela/contracts';
import { networkOfTries, type Tx } from '@tutela/platform';

const mostOfANetwork = 10;
const countedForMs = 15 * 60_000;

interface Counted {
  readonly tries: number;
  readonly oldest: Date | null;
}

/**
 * Charges one try before the code is looked at; one that works gives it back. While a network has no try left, right codes are refused like
 * wrong ones. There is no limit over all networks: a code of 98 bits is not guessed from many, and strangers could keep every school out.
 * @returns the id of the try
 * @throws Refusal `too-many-tries` with the seconds until the next try
 */
export async function chargeTry(tx: Tx, address: string): Promise<string> {
  const [network, id] = [networkOfTries(address), tx.newId()];
  // One after the other, else tries at the same moment would each find one left.
  await tx.rows`SELECT pg_advisory_xact_lock(hashtext('enrolment_try'))`;
  await tx.rows`DELETE FROM enrolment_try WHERE at <= ${new Date(tx.now.getTime() - countedForMs)}`;
  const own = await tx.one<Counted>`
    SELECT count(*)::int AS tries, min(at) AS oldest FROM enrolment_try WHERE network = ${network}`;
  if (own.tries >= mostOfANetwork) throw new Refusal('too-many-tries', { waitSeconds: secondsUntilFree(own, tx.now) });
  await tx.rows`INSERT INTO enrolment_try (id, network, at) VALUES (${id}, ${network}, ${tx.now})`;
  return id;
}

export async function forgiveTry(tx: Tx, id: string): Promise<void> {
  await tx.rows`DELETE FROM enrolment_try WHERE id = ${id}`;
}

function secondsUntilFree({ oldest }: Counted, now: Date): number {
  const freeAt = (oldest ?? now).getTime() + countedForMs;
  return Math.max(1, Math.ceil((freeAt - now.getTime()) / 1000));
}
