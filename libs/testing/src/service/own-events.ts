import { rm } from 'node:fs/promises';
import type { ServiceConfig } from '@tutela/platform';
import type { RunningKafka } from '../kafka/running-kafka';
import { startKafka } from '../kafka/start-kafka';
import { temporaryBrokerHome } from '../kafka/temporary-broker-home';
import { runsOverKafka } from '../kafka/transport-of-tests';
import type { DatabaseEye } from './database-eye';

/** What one platform's events go through, and no other's, so that a test can take it away: over Kafka a broker, else the log's table. */
export class OwnEvents {
  private constructor(private readonly own: { readonly home: string; readonly broker: RunningKafka } | undefined) {}

  static async start(): Promise<OwnEvents> {
    if (!runsOverKafka()) return new OwnEvents(undefined);
    const home = await temporaryBrokerHome();
    return new OwnEvents({ home, broker: await startKafka(home) });
  }

  /** For the platform's config. */
  get config(): Pick<ServiceConfig, 'KAFKA_BROKERS'> {
    return this.own ? { KAFKA_BROKERS: [this.own.broker.address] } : {};
  }

  /** For the environment of the platform's process. */
  get variables(): Readonly<Record<string, string>> {
    return this.own ? { KAFKA_BROKERS: this.own.broker.address } : {};
  }

  /** The broker itself, for what is about a broker. Throws where events do not go over Kafka. */
  get broker(): RunningKafka {
    if (!this.own) throw new Error('There is no broker: run this in a Jest project over Kafka.');
    return this.own.broker;
  }

  async stop(eye: DatabaseEye): Promise<void> {
    if (this.own) await this.own.broker.stop();
    else await eye.rows('events', 'ALTER TABLE events.event RENAME TO event_away');
  }

  async startAgain(eye: DatabaseEye): Promise<void> {
    if (this.own) await this.own.broker.startAgain();
    else await eye.rows('events', 'ALTER TABLE events.event_away RENAME TO event');
  }

  /** After the platform. */
  async close(): Promise<void> {
    if (!this.own) return;
    await this.own.broker.kill();
    await rm(this.own.home, { recursive: true, maxRetries: 5 });
  }
}
