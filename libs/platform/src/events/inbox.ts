import type { CloudEvent } from '@tutela/contracts';
import { isUnreachable } from '../la/la-databases';
import { Unreachable } from './transport';
import { act, type Place } from '../acts/act';
import type { Tx } from '../acts/tx';

/**
 * The effect of an event, once (SY-02): its id is stored in the transaction of its effect, so a second delivery changes nothing.
 * The consumer writes no audit entry: the act that made the event has written it.
 * @param open where the effect takes place; a database that is away makes the event wait, never a dead letter
 */
export async function consumeOnce(
  open: () => Promise<Place>,
  consumer: string,
  event: CloudEvent,
  effect: (tx: Tx) => Promise<void>,
): Promise<void> {
  const contract = { audit: { notAudited: 'the act that made the event is audited' } };
  const once = async (tx: Tx): Promise<void> => {
    const first = await tx.rows`
      INSERT INTO inbox (consumer, event) VALUES (${consumer}, ${event.id}) ON CONFLICT DO NOTHING RETURNING event`;
    if (first.length > 0) await effect(tx);
  };
  try {
    await act(await open(), contract, { kind: 'system', name: consumer }, once, event);
  } catch (error) {
    if (isUnreachable(error)) throw new Unreachable();
    throw error;
  }
}
