import type { CloudEvent } from '@tutela/contracts';
import { act, type Place } from '../acts/act';
import type { Tx } from '../acts/tx';

/**
 * The effect of an event, once (SY-02): its id is stored in the transaction of its effect, so a second delivery changes nothing.
 * The consumer writes no audit entry: the act that made the event has written it.
 */
export async function consumeOnce(
  place: Place,
  consumer: string,
  event: CloudEvent,
  effect: (tx: Tx) => Promise<void>,
): Promise<void> {
  const contract = { audit: { notAudited: 'the act that made the event is audited' } };
  await act(place, contract, { kind: 'system', name: consumer }, async (tx) => {
    const first = await tx.rows`
      INSERT INTO inbox (consumer, event) VALUES (${consumer}, ${event.id}) ON CONFLICT DO NOTHING RETURNING event`;
    if (first.length > 0) await effect(tx);
  });
}
