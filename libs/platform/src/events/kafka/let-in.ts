import { KafkaJSSASLAuthenticationError, type Kafka } from 'kafkajs';
import { ConfigError } from '../../config/config';
import type { BrokerAccess } from '../../config/kafka-config';

/**
 * A broker that does not let us in, or shows a certificate that nobody vouches for, is no broker that is away: waiting changes nothing, so a
 * service does not start. Throws ConfigError with the setting, never its value. Without TLS and password there is nothing to ask.
 */
export async function mustBeLetIn(kafka: Kafka, access: BrokerAccess): Promise<void> {
  if (access.KAFKA_TLS_CA === undefined && access.KAFKA_SASL_USERNAME === undefined) return;
  const admin = kafka.admin({ retry: { retries: 0 } });
  try {
    await admin.connect();
  } catch (error) {
    const fault = causesOf(error).map(faultOf).find(Boolean);
    if (fault !== undefined) throw new ConfigError(`The brokers cannot be used.\n  ${fault}`);
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}

function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}

/** @returns the setting that is at fault, with a sentence; nothing where the broker is only away */
function faultOf(error: Error): string | undefined {
  if (error instanceof KafkaJSSASLAuthenticationError) {
    return error.message.includes('not supported')
      ? 'KAFKA_SASL_MECHANISM: is not one that the broker takes'
      : 'KAFKA_SASL_USERNAME or KAFKA_SASL_PASSWORD_FILE: the broker does not know this user by this password';
  }
  const { code = '' } = error as NodeJS.ErrnoException;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') return 'KAFKA_BROKERS: a broker’s certificate is for another name';
  if (/CERT|ISSUER|SIGNATURE/.test(code)) return 'KAFKA_TLS_CA: does not vouch for the certificate of a broker';
  return undefined;
}
