import type { CloudEvent } from '@tutela/contracts';
import { isUnreachable } from '../la/la-databases';
import { Unreachable } from './transport';
import { act, type Place } from '../acts/act';
import type { Tx } from '../acts/tx';

type Open = () => Promise<Place>;

const contract = { audit: { notAudited: 'the act that made the event is audited' } };

/**
 * The effect of an event, once (SY-02): its id is stored in the transaction of its effect, so a second delivery changes nothing.
 * The consumer writes no audit entry: the act that made the event has written it.
 * @param open where the effect takes place; a database that is away makes the event wait, never a dead letter
 */
export async function consumeOnce(
  open: Open,
  consumer: string,
  event: CloudEvent,
  effect: (tx: Tx) => Promise<void>,
): Promise<void> {
  await consumed(open, consumer, [event], () => effect, event);
}

/**
 * The effects of several events as one, in their order, each once: those that were heard before are left out. All of it or none, so that
 * whoever fails takes them one by one.
 */
export async function consumeTogether(
  open: Open,
  consumer: string,
  events: readonly CloudEvent[],
  effect: (tx: Tx, fresh: readonly CloudEvent[]) => Promise<void>,
): Promise<void> {
  await consumed(open, consumer, events, (fresh) => (tx) => effect(tx, fresh));
}

async function consumed(
  open: Open,
  consumer: string,
  events: readonly CloudEvent[],
  effectOf: (fresh: readonly CloudEvent[]) => (tx: Tx) => Promise<void>,
  cause?: CloudEvent,
): Promise<void> {
  const once = async (tx: Tx): Promise<void> => {
    const rows = await tx.rows<{ event: string }>`
      INSERT INTO inbox (consumer, event) SELECT ${consumer}, event FROM unnest(${events.map(({ id }) => id)}::uuid[]) AS event
      ON CONFLICT DO NOTHING RETURNING event`;
    const first = new Set(rows.map(({ event }) => event));
    // Delivered twice in one go, it is the first of the two that has its effect.
    const fresh = events.filter(({ id }) => first.delete(id.toLowerCase()));
    if (fresh.length > 0) await effectOf(fresh)(tx);
  };
  try {
    await act(await open(), contract, { kind: 'system', name: consumer }, once, cause);
  } catch (error) {
    if (isUnreachable(error)) throw new Unreachable();
    throw error;
  }
}
