import type { ServiceConfig } from '../config/service-config';
import { EmbeddedLog } from './embedded-log';
import { KafkaTransport } from './kafka/kafka-transport';
import type { EventTransport } from './transport';

/** Kafka wherever a broker is configured, else the embedded log in Postgres. Nobody above can tell which one runs. */
export function openTransport(config: ServiceConfig): Promise<EventTransport> {
  return config.KAFKA_BROKERS ? KafkaTransport.open(config, config.KAFKA_BROKERS) : EmbeddedLog.open(config);
}
