import { Kafka, logLevel, type Admin } from 'kafkajs';

/**
 * A short absence of the broker is bridged, a longer one is told: the outbox keeps what was not taken, a member of a group begins anew.
 */
export const retry = { initialRetryTime: 100, maxRetryTime: 1_000, retries: 6 };

const requestTimeoutMs = 15_000;

/** kafkajs writes whole errors into its log, which may hold what a person typed (SY-03): it is silent, and we say what failed. */
export function kafkaClient(brokers: readonly string[]): Kafka {
  return new Kafka({
    clientId: 'tutela',
    brokers: [...brokers],
    logLevel: logLevel.NOTHING,
    connectionTimeout: 3_000,
    requestTimeout: requestTimeoutMs,
    retry,
  });
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
