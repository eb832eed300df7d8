import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { z } from 'zod';
import { ConfigError, readConfig } from './config';
import { kafkaFields, reachesBrokersSafely } from './kafka-config';

const folder = mkdtempSync(join(tmpdir(), 'tutela-kafka-config-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const ca = file('ca.pem', rootCertificates[0] ?? '');
const sasl = { KAFKA_SASL_USERNAME: 'tutela', KAFKA_SASL_PASSWORD_FILE: file('password', 'not to be told\n') };
const schema = z
  .object({ PROFILE: z.enum(['local', 'production']).default('production'), ...kafkaFields })
  .superRefine(reachesBrokersSafely);

function faultsOf(environment: Readonly<Record<string, string>>): string {
  try {
    readConfig(schema, environment);
    return 'none';
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
}

describe('how the brokers of events are reached', () => {
  it('reads certificates and password from their files, the password without the end of its line', () => {
    const read = readConfig(schema, { KAFKA_BROKERS: 'kafka.example:9093', KAFKA_TLS_CA: ca, ...sasl });

    expect(read).toMatchObject({ KAFKA_TLS_CA: rootCertificates[0], KAFKA_SASL_PASSWORD_FILE: 'not to be told' });
    expect(readConfig(schema, { KAFKA_TLS_CA: 'system' })).toMatchObject({ KAFKA_TLS_CA: 'system' });
  });

  it.each([
    ['KAFKA_TLS_CA', 'a file that holds no certificate', { KAFKA_TLS_CA: sasl.KAFKA_SASL_PASSWORD_FILE }],
    ['KAFKA_TLS_CA', 'no file', { KAFKA_TLS_CA: join(folder, 'none') }],
    ['KAFKA_SASL_PASSWORD_FILE', 'an empty file', { ...sasl, KAFKA_SASL_PASSWORD_FILE: file('empty', '\n') }],
    ['KAFKA_SASL_PASSWORD_FILE', 'a user without a password', { KAFKA_SASL_USERNAME: 'tutela' }],
    ['KAFKA_SASL_USERNAME', 'a mechanism without a user', { KAFKA_SASL_MECHANISM: 'plain' }],
    ['KAFKA_SASL_USERNAME', 'a password without a user', { ...sasl, KAFKA_SASL_USERNAME: undefined }],
  ])('security.md 31 %s: refuses %s, and tells neither path nor secret', (field, _what, environment) => {
    const faults = faultsOf(environment as Record<string, string>);

    expect(faults).toContain(`${field}: `);
    for (const text of [folder, 'not to be told']) expect(faults).not.toContain(text);
  });

  it.each(['kafka:9093', 'kafka.example:9093', '10.0.0.7:9093', 'localhost:9092,kafka:9092'])(
    'security.md 22 sends a password to %s by TLS alone, in any profile',
    (KAFKA_BROKERS) => {
      for (const PROFILE of ['local', 'production']) {
        expect(faultsOf({ PROFILE, KAFKA_BROKERS, ...sasl })).toContain('KAFKA_TLS_CA: is needed with');
        expect(faultsOf({ PROFILE, KAFKA_BROKERS, ...sasl, KAFKA_TLS_CA: ca })).toBe('none');
      }
    },
  );

  it('sends a password to this machine without TLS', () => {
    for (const KAFKA_BROKERS of ['localhost:9092', '127.0.0.1:9092,127.1.2.3:9092'])
      expect(faultsOf({ KAFKA_BROKERS, ...sasl })).toBe('none');
  });

  const elsewhere = ['kafka.example:9092', '10.0.0.7:9092', 'kafka:9092,kafka.example:9092', '127.evil.example:9092'];
  /** Addresses and names with dots to those who look them up, though none is written. */
  const withoutDots = ['134744072:9092', '0x08080808:9092', 'kafka．example:9092', '8。8。8。8:9092'];
  it.each([...elsewhere, ...withoutDots])('security.md 22 in production reaches %s by TLS alone', (KAFKA_BROKERS) => {
    expect(faultsOf({ KAFKA_BROKERS })).toContain('KAFKA_TLS_CA: is needed in production');
    expect(faultsOf({ PROFILE: 'local', KAFKA_BROKERS })).toBe('none');
    expect(faultsOf({ KAFKA_BROKERS, KAFKA_TLS_CA: 'system' })).toBe('none');
  });

  it.each(['kafka:9092', 'kafka-1:9092,kafka-2:9092', 'localhost:9092', '127.0.0.1:9092'])(
    'in production reaches %s, of an internal network or this machine, without TLS',
    (KAFKA_BROKERS) => {
      expect(faultsOf({ KAFKA_BROKERS })).toBe('none');
    },
  );
});
