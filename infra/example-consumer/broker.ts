import { readFileSync } from 'node:fs';
import { Kafka, logLevel, type KafkaConfig } from 'kafkajs';
import { z } from 'zod';
import { Refused } from './refused';

/** The variables by which the platform's own services are told the same. */
const variables = z.object({
  KAFKA_BROKERS: z.string().min(1),
  TOPIC_PREFIX: z.string().default(''),
  KAFKA_TLS_CA: z.string().optional(),
  KAFKA_SASL_MECHANISM: z.enum(['scram-sha-512', 'plain']).default('scram-sha-512'),
  KAFKA_SASL_USERNAME: z.string().optional(),
  KAFKA_SASL_PASSWORD_FILE: z.string().optional(),
});
type Variables = z.output<typeof variables>;

export interface Broker {
  readonly kafka: Kafka;
  /** Put before every topic's name, where platforms share brokers. */
  readonly prefix: string;
}

/** @throws Refused with what is needed */
export function brokerOf(environment: NodeJS.ProcessEnv): Broker {
  const read = variables.safeParse(environment);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map(({ path }) => path.join()))].join(', ');
    throw new Refused(
      `${names}: the example hears events from Kafka alone. Set KAFKA_BROKERS (host:port, comma between) to the brokers that the platform uses; infra/example-consumer/README.md says how to try it on one machine.`,
    );
  }
  const brokers = read.data.KAFKA_BROKERS.split(',');
  const kafka = new Kafka({ clientId: 'example-consumer', brokers, ...wayIn(read.data), logLevel: logLevel.NOTHING });
  return { kafka, prefix: read.data.TOPIC_PREFIX };
}

function wayIn(given: Variables): Pick<KafkaConfig, 'ssl' | 'sasl'> {
  const { KAFKA_TLS_CA, KAFKA_SASL_MECHANISM, KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD_FILE } = given;
  const ssl = KAFKA_TLS_CA === 'system' || (KAFKA_TLS_CA && { ca: contentOf('KAFKA_TLS_CA', KAFKA_TLS_CA) });
  if (username === undefined) return { ssl: ssl || undefined };
  if (!ssl) throw new Refused('KAFKA_TLS_CA: is needed with KAFKA_SASL_USERNAME, for a password goes by TLS alone.');
  const file = KAFKA_SASL_PASSWORD_FILE ?? '';
  const password = contentOf('KAFKA_SASL_PASSWORD_FILE', file).replace(/\r?\n$/, '');
  const user = { username, password };
  const isPlain = KAFKA_SASL_MECHANISM === 'plain';
  return { ssl, sasl: isPlain ? { mechanism: 'plain', ...user } : { mechanism: 'scram-sha-512', ...user } };
}

function contentOf(variable: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new Refused(`${variable}: names no file that can be read.`);
  }
}
