import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { ConfigError, readConfig } from './config';
import { serviceConfigSchema } from './service-config';

const folder = mkdtempSync(join(tmpdir(), 'tutela-config-'));
const rootFile = join(folder, 'root');
writeFileSync(rootFile, `${randomBytes(32).toString('base64')}\n`);
afterAll(() => rmSync(folder, { recursive: true }));

const complete = {
  POSTGRES_HOST: 'localhost',
  POSTGRES_PORT: '5432',
  POSTGRES_ADMIN_USER: 'admin',
  POSTGRES_ADMIN_PASSWORD: 'not-to-be-told',
  ROOT_SECRET_FILE: rootFile,
};

function faultsOf(environment: Readonly<Record<string, string | undefined>>): string {
  try {
    readConfig(serviceConfigSchema, { ...complete, ...environment });
    return 'none';
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }
}

describe('configuration', () => {
  it('is read with its units, and what is left out is what is safe', () => {
    const read = readConfig(serviceConfigSchema, complete);

    expect(read).toMatchObject({ PROFILE: 'production', POSTGRES_PORT: 5432, PORT: 0, HOST: '127.0.0.1' });
    expect(read.ROOT_SECRET_FILE.derive('any')).toHaveLength(32);
  });

  it('reads brokers one by one, and without them there are none', () => {
    const KAFKA_BROKERS = 'kafka-1:9092,kafka-2:9092';

    expect(readConfig(serviceConfigSchema, { ...complete, KAFKA_BROKERS }).KAFKA_BROKERS).toEqual([
      'kafka-1:9092',
      'kafka-2:9092',
    ]);
    expect(readConfig(serviceConfigSchema, complete)).not.toHaveProperty('KAFKA_BROKERS');
  });

  it.each(Object.keys(complete))('security.md 31 without %s a service does not start', (field) => {
    expect(faultsOf({ [field]: undefined })).toContain(`${field}: `);
  });

  it('names all faults at once', () => {
    const faults = faultsOf({ POSTGRES_HOST: undefined, POSTGRES_PORT: 'x', LOG_LEVEL: 'loud' });

    for (const field of ['POSTGRES_HOST', 'POSTGRES_PORT', 'LOG_LEVEL']) expect(faults).toContain(field);
  });

  const fields = [
    'PROFILE',
    'PORT',
    'POSTGRES_PORT',
    'DATABASE_PREFIX',
    'KAFKA_BROKERS',
    'KAFKA_TLS_CA',
    'KAFKA_SASL_MECHANISM',
    'KAFKA_SASL_PASSWORD_FILE',
    'ROOT_SECRET_FILE',
    'CLOCK_STARTS_AT',
    'LOG_LEVEL',
  ];

  it('security.md 31 a fault names the field and never the value', () => {
    const values = fc.string({ unit: fc.constantFrom('Ä', 'ß', 'Q', '!'), minLength: 4, maxLength: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...fields), values, (field, value) => {
        const faults = faultsOf({ [field]: value });

        expect(faults).toContain(`${field}: `);
        expect(faults).not.toContain(value);
      }),
    );
  });

  it.each(['', 'short', 'A'.repeat(43), Buffer.alloc(32).toString('base64'), randomBytes(31).toString('base64')])(
    'security.md 31 a root secret that is none is refused and not told',
    (secret) => {
      const file = join(folder, 'wrong');
      writeFileSync(file, secret);

      const faults = faultsOf({ ROOT_SECRET_FILE: file });

      expect(faults).toContain('ROOT_SECRET_FILE: cannot be read as 32 bytes in base64');
      if (secret !== '') expect(faults).not.toContain(secret);
    },
  );

  it('does not tell a right password beside a wrong field', () => {
    expect(faultsOf({ POSTGRES_PORT: 'x' })).not.toContain(complete.POSTGRES_ADMIN_PASSWORD);
  });
});
