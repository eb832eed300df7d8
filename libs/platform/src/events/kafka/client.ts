import { Kafka, logLevel, type Admin, type KafkaConfig } from 'kafkajs';
import type { BrokerAccess } from '../../config/kafka-config';

/**
 * A short absence of the broker is bridged, a longer one is told: the outbox keeps what was not taken, a member of a group begins anew.
 */
export const retry = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 6 };

const requestTimeoutMs = 15_000;

/** kafkajs writes whole errors into its log, which may hold what a person typed (SY-03): it is silent, and we say what failed. */
export function kafkaClient(brokers: readonly string[], access: BrokerAccess = {}): Kafka {
  return new Kafka({
    clientId: 'tutela',
    brokers: [...brokers],
    ...wayIn(access),
    logLevel: logLevel.NOTHING,
    connectionTimeout: 3_000,
    requestTimeout: requestTimeoutMs,
    retry,
  });
}

function wayIn(access: BrokerAccess): Pick<KafkaConfig, 'ssl' | 'sasl'> {
  const { KAFKA_TLS_CA: ca, KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD_FILE: password } = access;
  const ssl = ca === undefined ? undefined : ca === 'system' ? true : { ca };
  if (username === undefined || password === undefined) return { ssl };
  const user = { username, password };
  const isPlain = access.KAFKA_SASL_MECHANISM === 'plain';
  return { ssl, sasl: isPlain ? { mechanism: 'plain', ...user } : { mechanism: 'scram-sha-512', ...user } };
}

export async function withAdmin<T>(kafka: Kafka, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    return await work(admin);
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
