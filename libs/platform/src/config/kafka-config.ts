import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isInternal, isLoopback } from './internal-host';

/** Read as the service starts; a fault names the field and neither the path nor what is in the file. */
function fileRead<T>(read: (path: string) => T, otherwise: string) {
  return z.string().transform((path, context) => {
    try {
      return read(path);
    } catch {
      context.addIssue({ code: 'custom', message: otherwise });
      return z.NEVER;
    }
  });
}

/** Whether and how the brokers of events are reached (ADR 0011). */
export const kafkaFields = {
  /** host:port, comma between. Events go over these brokers; without them over the embedded log in Postgres. */
  KAFKA_BROKERS: z
    .string()
    // `reachesBrokersSafely` is to find a list, or not to be asked.
    .regex(/^[^\s,:]+:\d+(,[^\s,:]+:\d+)*$/, { abort: true })
    .transform((brokers) => brokers.split(','))
    .optional(),
  /** Put before every topic and group; DATABASE_PREFIX where it is left out. */
  TOPIC_PREFIX: z
    .string()
    .regex(/^[A-Za-z0-9_.-]*$/)
    .optional(),
  /** File with the certificates (PEM) that vouch for the brokers'; `system` for those Node.js trusts. Where it is set, brokers are reached by TLS alone. */
  KAFKA_TLS_CA: fileRead(
    (path) => (path === 'system' ? path : certificates(path)),
    'cannot be read as a certificate in PEM',
  ).optional(),
  /** `scram-sha-512` where it is left out. */
  KAFKA_SASL_MECHANISM: z.enum(['scram-sha-512', 'plain']).optional(),
  KAFKA_SASL_USERNAME: z.string().min(1).optional(),
  /** File with the password, without the line's end. */
  KAFKA_SASL_PASSWORD_FILE: fileRead(password, 'cannot be read, or is empty').optional(),
};

type KafkaSettings = z.output<z.ZodObject<typeof kafkaFields>>;

/** What it takes to be let in by the brokers. */
export type BrokerAccess = Pick<
  KafkaSettings,
  'KAFKA_TLS_CA' | 'KAFKA_SASL_MECHANISM' | 'KAFKA_SASL_USERNAME' | 'KAFKA_SASL_PASSWORD_FILE'
>;

interface Config extends KafkaSettings {
  readonly PROFILE: 'local' | 'production';
}

/** What fields about brokers ask of each other: a password goes by TLS alone, and so does everything that leaves an internal network (security.md 22). */
export function reachesBrokersSafely(
  config: Config,
  { addIssue }: Pick<z.core.$RefinementCtx<Config>, 'addIssue'>,
): void {
  const { PROFILE, KAFKA_BROKERS = [], KAFKA_TLS_CA, KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD_FILE } = config;
  const fault = (field: keyof KafkaSettings, message: string): void =>
    addIssue({ code: 'custom', path: [field], message, input: undefined });
  const hosts = KAFKA_BROKERS.map((broker) => broker.replace(/:\d+$/, ''));
  const hasUser = KAFKA_SASL_USERNAME !== undefined;
  if (hasUser && KAFKA_SASL_PASSWORD_FILE === undefined)
    fault('KAFKA_SASL_PASSWORD_FILE', 'is needed with KAFKA_SASL_USERNAME');
  if (!hasUser && (KAFKA_SASL_PASSWORD_FILE !== undefined || config.KAFKA_SASL_MECHANISM !== undefined))
    fault('KAFKA_SASL_USERNAME', 'is needed with a password or a mechanism');
  if (KAFKA_TLS_CA !== undefined) return;
  if (hasUser && !hosts.every(isLoopback))
    fault('KAFKA_TLS_CA', 'is needed with KAFKA_SASL_USERNAME: a password goes to another machine by TLS alone');
  if (PROFILE === 'production' && !hosts.every(isInternal))
    fault(
      'KAFKA_TLS_CA',
      'is needed in production: only names without a dot, of an internal network, are reached without TLS',
    );
}

function certificates(path: string): string {
  const pem = readFileSync(path, 'utf8');
  new X509Certificate(pem);
  return pem;
}

function password(path: string): string {
  const text = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  if (text === '') throw new Error('There is no password.');
  return text;
}
