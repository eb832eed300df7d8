import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditConfigSchema } from '@tutela/audit';
import { casesConfigSchema } from '@tutela/cases';
import { collectionConfigSchema } from '@tutela/collection';
import { gatewayConfigSchema } from '@tutela/gateway';
import { identityConfigSchema } from '@tutela/identity';
import { readConfig } from '@tutela/platform';
import { reportingConfigSchema } from '@tutela/reporting';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tutela-compose-'));
const secret = join(folder, 'root-secret');
writeFileSync(secret, randomBytes(32).toString('base64'));
writeFileSync(join(folder, 'index.html'), '');
afterAll(() => rmSync(folder, { recursive: true }));

const schemas = {
  audit: auditConfigSchema,
  cases: casesConfigSchema,
  collection: collectionConfigSchema,
  gateway: gatewayConfigSchema,
  identity: identityConfigSchema,
  reporting: reportingConfigSchema,
};

const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const compose = z
  .object({
    services: z.record(
      z.string(),
      z.looseObject({
        command: z.array(z.string()).optional(),
        environment: z.record(z.string(), z.string()).optional(),
        networks: z.array(z.string()).optional(),
        volumes: z.array(z.string()).optional(),
      }),
    ),
  })
  .parse(parse(text, { merge: true }));

/** As a container finds it: variables filled in, what is mounted there is here. */
function environmentOf(service: string): Record<string, string> {
  const { environment = {} } = compose.services[service] ?? {};
  const here: Record<string, string> = { ROOT_SECRET_FILE: secret, PORTAL_DIR: folder, CONSOLE_DIR: folder };
  return Object.fromEntries(
    Object.entries(environment).map(([name, value]) => [name, here[name] ?? value.replace(/\$\{[^}]+\}/, 'given')]),
  );
}

describe('docker-compose.yml', () => {
  it('is a compose file by the compose specification', () => {
    const schema = JSON.parse(readFileSync(join(__dirname, 'schema/compose-spec.json'), 'utf8')) as object;
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats(ajv);
    const isCompose = ajv.compile(schema);

    isCompose(parse(text, { merge: true }));

    expect(isCompose.errors ?? []).toEqual([]);
  });

  it.each(Object.entries(schemas))(
    'SY-01 configures %s by all that its schema needs and by nothing it does not know',
    (service, schema) => {
      const environment = environmentOf(service);

      expect(() => readConfig<z.ZodType>(schema, environment)).not.toThrow();
      expect(Object.keys(environment).filter((name) => !(name in schema.shape))).toEqual([]);
      expect(compose.services[service]?.command).toEqual([`services/${service}/dist/main.js`]);
    },
  );

  it('SY-01 reaches its Kafka without TLS in production too, and brokers of another network by TLS alone', () => {
    const environment = { ...environmentOf('reporting'), PROFILE: 'production' };
    const elsewhere = { ...environment, KAFKA_BROKERS: 'kafka.example.org:9093' };

    expect(() => readConfig(reportingConfigSchema, environment)).not.toThrow();
    expect(() => readConfig(reportingConfigSchema, elsewhere)).toThrow('KAFKA_TLS_CA: ');
    expect(() => readConfig(reportingConfigSchema, { ...elsewhere, KAFKA_TLS_CA: 'system' })).not.toThrow();
  });

  it('keeps what Kafka holds in its volume', () => {
    const { environment, volumes } = compose.services['kafka'] ?? {};

    expect(volumes).toEqual([`kafka:${environment?.['KAFKA_LOG_DIRS']}`]);
  });

  it('SY-01 sends the gateway to services that are there, at the port where they listen', () => {
    const urls = Object.entries(environmentOf('gateway')).filter(([name]) => name.endsWith('_URL'));

    expect(urls.length).toBeGreaterThan(4);
    for (const [, url] of urls) {
      const { hostname, port } = new URL(url);
      expect(environmentOf(hostname)).toMatchObject({ PORT: port });
    }
  });

  it('lets nobody in but at the gateway and the catcher of mail, and those from this machine alone', () => {
    const reached = Object.entries(compose.services).flatMap(([name, { ports }]) =>
      ports === undefined ? [] : [name, ports],
    );

    expect(reached).toEqual(['gateway', ['127.0.0.1:8080:8080'], 'mail', ['127.0.0.1:8090:8025']]);
  });
});

describe('Dockerfile', () => {
  it('runs as an account that is not root, and has nothing of the building in it', () => {
    const stages = readFileSync(join(root, 'Dockerfile'), 'utf8').split(/^FROM /m);
    const last = stages.at(-1) ?? '';

    expect(last).toMatch(/^USER node$/m);
    expect(last).not.toMatch(/npm |COPY \./);
  });
});
