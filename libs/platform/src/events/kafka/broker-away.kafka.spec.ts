import { rm } from 'node:fs/promises';
import {
  eventually,
  Heard,
  numbered,
  startKafka,
  temporaryBrokerHome,
  testConfig,
  type RunningKafka,
} from '@tutela/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import type { Place } from '../../acts/act';
import { openSharedDatabase } from '../../database/shared-database';
import { Dispatcher } from '../dispatcher';
import { createMessagingTables } from '../messaging.migration';
import { relayOutbox } from '../relay';
import { KafkaTransport } from './kafka-transport';

class CreateOutbox1763800000901 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await createMessagingTables(run);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE inbox, outbox');
  }
}

const config = testConfig();
const longest = 90_000;
/** A member that could not leave the group is missed after ten seconds; the machine may be busy. */
const deliveredWithinMs = 45_000;
const hourMs = 60 * 60 * 1000;
let home: string;
let broker: RunningKafka;
let place: Place;
const open = (): Promise<KafkaTransport> => KafkaTransport.open(config, [broker.address]);

beforeAll(async () => {
  home = await temporaryBrokerHome();
  broker = await startKafka(home);
  const migrations = [CreateOutbox1763800000901];
  place = await openSharedDatabase({ config, service: 'counting', migrations, onCommit: () => undefined });
}, longest);

afterAll(async () => {
  await place.source.destroy();
  await broker.kill();
  await rm(home, { recursive: true });
});

async function store(topic: string, from: number, to: number): Promise<void> {
  for (let n = from; n <= to; n++) {
    const { event, key } = numbered(topic, 'a', n);
    await place.source.query('INSERT INTO outbox (id, topic, key, event) VALUES ($1, $2, $3, $4)', [
      event.id,
      topic,
      key,
      JSON.stringify(event),
    ]);
  }
}

async function waiting(): Promise<number> {
  const [row] = await place.source.query<{ n: number }[]>(
    'SELECT count(*)::int AS n FROM outbox WHERE delivered_at IS NULL',
  );
  return row?.n ?? 0;
}

/** As services do, but that no sweep comes to help. */
function relaysTo(transport: KafkaTransport): Dispatcher {
  const relays = new Dispatcher(
    () => relayOutbox(place, transport),
    () => Promise.resolve(['shared']),
    { warn: () => undefined },
  );
  relays.start(hourMs);
  return relays;
}

/** Again until it works. */
async function relayAll(transport: KafkaTransport): Promise<void> {
  const relay = (): Promise<boolean> =>
    relayOutbox(place, transport).then(
      (taken) => taken === 0,
      () => false,
    );
  await eventually(relay, longest);
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, n) => n + 1);

/** The first time each was heard: the inbox lets no other have an effect. */
const firstTimes = (heard: Heard): number[] => [...new Set(heard.numbers)];

describe('a broker that is away', () => {
  it.each(['stop', 'kill'] as const)(
    'SY-02 after %s: what is published waits in the outbox, and all of it arrives in order when the broker is back',
    async (how) => {
      const transport = await open();
      const topic = `after-${how}`;
      const heard = new Heard();
      await transport.subscribe(topic, [topic], heard.handle);
      await store(topic, 1, 20);
      await relayAll(transport);
      await eventually(() => Promise.resolve(heard.numbers.includes(20)));
      await broker[how]();
      await store(topic, 21, 60);
      await expect(relayOutbox(place, transport)).rejects.toThrow();
      expect(await waiting()).toBe(40);
      const relays = relaysTo(transport);
      await broker.startAgain();
      await eventually(async () => (await waiting()) === 0);
      await eventually(() => Promise.resolve(heard.numbers.includes(60)), deliveredWithinMs);
      expect(firstTimes(heard)).toEqual(upTo(60));
      await relays.close();
      await transport.close();
    },
    longest * 2,
  );

  it(
    'SY-02 loses and reorders nothing when it is killed in the middle of the work',
    async () => {
      const transport = await open();
      const topic = 'in-the-middle';
      const heard = new Heard();
      await transport.subscribe(topic, [topic], heard.handle);
      const storing = store(topic, 1, 400);
      const relaying = (async () => {
        while (!heard.numbers.includes(400)) await relayOutbox(place, transport).catch(() => undefined);
      })();
      await eventually(() => Promise.resolve(heard.events.length > 50));
      await broker.kill();
      await broker.startAgain();
      await Promise.all([storing, relaying]);
      expect(firstTimes(heard)).toEqual(upTo(400));
      await transport.close();
    },
    longest * 2,
  );

  it(
    'does not hold up the start of a service: it subscribes once the broker is back',
    async () => {
      await broker.stop();
      const transport = await open();
      const heard = new Heard();
      const subscribing = transport.subscribe('starters', ['started-without'], heard.handle);
      await store('started-without', 1, 3);
      await expect(relayOutbox(place, transport)).rejects.toThrow();
      await broker.startAgain();
      await subscribing;
      await relayAll(transport);
      await eventually(() => Promise.resolve(heard.events.length >= 3), longest);
      expect(firstTimes(heard)).toEqual([1, 2, 3]);
      await transport.close();
    },
    longest * 2,
  );
});
