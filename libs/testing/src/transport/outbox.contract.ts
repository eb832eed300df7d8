import {
  consumeOnce,
  createMessagingTables,
  Dispatcher,
  openSharedDatabase,
  relayOutbox,
  type EventTransport,
  type OutgoingEvent,
  type Place,
} from '@tutela/platform';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { eventually } from '../service/eventually';
import { testConfig } from '../service/test-config';
import { fresh, Heard, numbered, numberOf, type TransportBench } from './transport-bench';

class CreateCounts1763800000900 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await createMessagingTables(run);
    await run.query('CREATE TABLE count (key text CONSTRAINT count_is_one PRIMARY KEY, n integer NOT NULL)');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE count, inbox, outbox');
  }
}

async function store(place: Place, { event, topic, key }: OutgoingEvent): Promise<void> {
  await place.source.query('INSERT INTO outbox (id, topic, key, event) VALUES ($1, $2, $3, $4)', [
    event.id,
    topic,
    key,
    JSON.stringify(event),
  ]);
}

export function outboxContract(bench: TransportBench): void {
  describe('with outbox and inbox', () => {
    let place: Place;

    beforeAll(async () => {
      const migrations = [CreateCounts1763800000900];
      place = await openSharedDatabase({
        config: testConfig(),
        service: 'counting',
        migrations,
        onCommit: () => undefined,
      });
    });

    afterAll(() => place.source.destroy());

    it('SY-02 has one effect of an event, however often and to however many it is delivered', async () => {
      const transport = await bench.open();
      const topic = fresh('once');
      const heard = new Heard();
      const events = [1, 2, 3, 4, 5].map((n) => numbered(topic, topic, n));
      await transport.subscribe(fresh('group'), [topic], async (event) => {
        await consumeOnce(
          () => Promise.resolve(place),
          'counting',
          event,
          async (tx) => {
            await tx.rows`
              INSERT INTO count (key, n) VALUES (${topic}, ${numberOf(event).n})
              ON CONFLICT (key) DO UPDATE SET n = count.n + excluded.n`;
          },
        );
        await heard.handle(event);
        if (heard.events.length % 4 === 0) throw new Error('after the effect, before the offset');
      });
      await transport.publish([...events, ...events]);
      await transport.publish(events);
      await eventually(() => Promise.resolve(heard.events.length >= 18));
      const [count] = await place.source.query<{ n: number }[]>('SELECT n FROM count WHERE key = $1', [topic]);
      expect(count?.n).toBe(15);
    });

    it('SY-02 does not skip an act that commits late (security.md rule 38)', async () => {
      const transport = await bench.open();
      const topic = fresh('late');
      const heard = new Heard();
      await transport.subscribe(fresh('group'), [topic], heard.handle);
      const slow = place.source.createQueryRunner();
      await slow.startTransaction();
      const { event, key } = numbered(topic, 'slow', 1);
      await slow.query('INSERT INTO outbox (id, topic, key, event) VALUES ($1, $2, $3, $4)', [
        event.id,
        topic,
        key,
        JSON.stringify(event),
      ]);
      await store(place, numbered(topic, 'quick', 2));
      expect(await relayOutbox(place, transport)).toBe(1);
      await slow.commitTransaction();
      await slow.release();
      expect(await relayOutbox(place, transport)).toBe(1);
      expect(await relayOutbox(place, transport)).toBe(0);
      await eventually(() => Promise.resolve(heard.events.length === 2));
      expect([...heard.numbers].sort()).toEqual([1, 2]);
    });

    it('SY-02 two relays at one outbox publish each row once, in order', async () => {
      const transports = [await bench.open(), await bench.open()];
      const topic = fresh('relays');
      const heard = new Heard();
      await transports[0]?.subscribe(fresh('group'), [topic], heard.handle);
      for (let n = 0; n < 250; n++) await store(place, numbered(topic, 'a', n));
      await Promise.all(transports.map((transport) => relayAll(place, transport)));
      await eventually(() => Promise.resolve(heard.events.length >= 250));
      expect(heard.numbers).toEqual(Array.from({ length: 250 }, (_, n) => n));
    });

    it('SY-02 keeps in the outbox what the transport did not take', async () => {
      const transport = await bench.open();
      const topic = fresh('kept');
      const heard = new Heard();
      await transport.subscribe(fresh('group'), [topic], heard.handle);
      await store(place, numbered(topic, 'a', 1));
      const broken: EventTransport = Object.create(transport, {
        publish: { value: () => Promise.reject(new Error('no broker')) },
      }) as EventTransport;
      await expect(relayOutbox(place, broken)).rejects.toThrow('no broker');
      expect(await relayOutbox(place, transport)).toBe(1);
      await eventually(() => Promise.resolve(heard.events.length === 1));
    });

    it('SY-02 is tried again within seconds, before any sweep, after the transport did not take it', async () => {
      const transport = await bench.open();
      const topic = fresh('again');
      const heard = new Heard();
      await transport.subscribe(fresh('group'), [topic], heard.handle);
      await store(place, numbered(topic, 'a', 1));
      const relays = relaysOf(place, failing(transport, 4));
      relays.start(hourMs);
      await eventually(() => Promise.resolve(heard.events.length === 1));
      await relays.close();
    });
  });
}

const hourMs = 60 * 60 * 1000;

function relaysOf(place: Place, transport: EventTransport): Dispatcher {
  const log = { warn: () => undefined };
  return new Dispatcher(
    () => relayOutbox(place, transport),
    () => Promise.resolve([place.schema]),
    log,
  );
}

/** A transport that takes nothing so many times. */
function failing(transport: EventTransport, times: number): EventTransport {
  let left = times;
  const publish = (events: readonly OutgoingEvent[]): Promise<void> =>
    left-- > 0 ? Promise.reject(new Error('no broker')) : transport.publish(events);
  return Object.create(transport, { publish: { value: publish } }) as EventTransport;
}

async function relayAll(place: Place, transport: EventTransport): Promise<void> {
  for (;;) {
    const taken = await relayOutbox(place, transport);
    if (taken === 0) return;
  }
}
