import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  eventually,
  hasJava,
  Heard,
  makeCertificate,
  numbered,
  startLockedKafka,
  temporaryBrokerHome,
  testConfig,
  type LockedKafka,
} from '@tutela/testing';
import { z } from 'zod';
import { ConfigError } from '../../config/config';
import { kafkaFields } from '../../config/kafka-config';
import { KafkaTransport } from './kafka-transport';

/** Java makes the certificate and runs this broker, whatever the others of the run are. */
const whereJavaIs = hasJava() ? describe : describe.skip;

whereJavaIs('a broker that speaks TLS and asks for a password', () => {
  const longest = 90_000;
  let home: string;
  let broker: LockedKafka;

  beforeAll(async () => {
    home = await temporaryBrokerHome();
    broker = await startLockedKafka(home);
  }, longest);
  afterAll(async () => {
    await broker.kill();
    await rm(home, { recursive: true, maxRetries: 5 });
  });

  async function passwordFile(password: string): Promise<string> {
    const path = join(home, randomUUID());
    await writeFile(path, `${password}\n`, { mode: 0o600 });
    return path;
  }

  /** As a service does that finds these variables, and what makes this broker let it in where they say nothing else. */
  async function open(variables: Readonly<Record<string, string | undefined>> = {}): Promise<KafkaTransport> {
    const environment = {
      KAFKA_BROKERS: broker.address,
      KAFKA_TLS_CA: broker.ca,
      KAFKA_SASL_USERNAME: broker.username,
      KAFKA_SASL_PASSWORD_FILE: await passwordFile(broker.password),
      ...variables,
    };
    const access = z.object(kafkaFields).parse(environment);
    return KafkaTransport.open({ ...testConfig(), ...access }, access.KAFKA_BROKERS ?? []);
  }

  async function refusal(variables: Readonly<Record<string, string>>): Promise<string> {
    const error = await open(variables).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(ConfigError);
    return (error as Error).message;
  }

  it.each([undefined, 'scram-sha-512', 'plain'])(
    'security.md 22 lets in by certificate and password who publishes, listens and asks (mechanism %s)',
    async (mechanism) => {
      const transport = await open({ KAFKA_SASL_MECHANISM: mechanism });
      const heard = new Heard();
      await transport.subscribe('group', ['locked'], heard.handle);
      await transport.publish([1, 2, 3].map((n) => numbered('locked', 'a', n)));

      await eventually(() => Promise.resolve(heard.numbers.length >= 3), longest);

      expect(heard.numbers).toEqual([1, 2, 3]);
      await eventually(async () => (await transport.lags()).every(({ behind }) => behind === 0), longest);
      expect(await transport.deadLetters()).toEqual([]);
      await transport.close();
    },
    longest,
  );

  it('security.md 31 a certificate that nobody vouches for ends the start, and the setting is named', async () => {
    const elsewhere = join(home, 'elsewhere');
    await mkdir(elsewhere);
    const { certificate } = await makeCertificate(elsewhere, '127.0.0.1');

    expect(await refusal({ KAFKA_TLS_CA: certificate })).toContain('KAFKA_TLS_CA: does not vouch for the certificate');
    expect(await refusal({ KAFKA_TLS_CA: 'system' })).toContain('KAFKA_TLS_CA: does not vouch for the certificate');
  });

  it('security.md 31 a certificate for another name ends the start', async () => {
    const KAFKA_BROKERS = broker.address.replace('127.0.0.1', 'localhost');

    expect(await refusal({ KAFKA_BROKERS })).toContain('KAFKA_BROKERS: a broker’s certificate is for another name');
  });

  it.each(['scram-sha-512', 'plain'])(
    'security.md 31 a wrong password ends the start by %s: settings are named and no secret',
    async (KAFKA_SASL_MECHANISM) => {
      const wrong = 'not-the-password';
      const KAFKA_SASL_PASSWORD_FILE = await passwordFile(wrong);

      const said = await refusal({ KAFKA_SASL_MECHANISM, KAFKA_SASL_PASSWORD_FILE });

      expect(said).toContain('KAFKA_SASL_USERNAME or KAFKA_SASL_PASSWORD_FILE: ');
      for (const secret of [wrong, broker.password, broker.username]) expect(said).not.toContain(secret);
    },
  );

  it('SY-02 does not hold up the start of a service while it is away', async () => {
    const transport = await open({ KAFKA_BROKERS: '127.0.0.1:1' });

    await expect(transport.publish([numbered('locked', 'a', 1)])).rejects.toThrow();
    await transport.close();
  });
});
