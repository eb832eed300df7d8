import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

  it('NC-02 lets people work while the scanner fetches its signatures, or cannot: their files wait', () => {
    const waiting = Object.entries(compose.services).filter(([, { depends_on }]) =>
      JSON.stringify(depends_on ?? '').includes('scanner'),
    );

    expect(waiting).toEqual([]);
  });

  it('SY-02 passes signals on to each service, which is no first process of its container', () => {
    for (const service of Object.keys(schemas)) expect(compose.services[service]).toMatchObject({ init: true });
  });

  it('waits for the Postgres that others reach, not for the one with which the image sets itself up', () => {
    expect(compose.services['postgres']).toMatchObject({
      healthcheck: { test: expect.arrayContaining(['-h', '127.0.0.1']) as unknown },
    });
  });

  it('SY-01 has a connection for all that the pools of the services may open beside each other', () => {
    const connections = Number(/max_connections=(\d+)/.exec(JSON.stringify(compose.services['postgres']))?.[1] ?? 100);
    const [ofAService, ofEvents, ofTheSupportLog, ofAnLa] = [10, 10 + 1, 3, 3];
    const services = 5;
    const authorities = 10;

    const wanted = services * (ofAService + ofTheSupportLog + authorities * ofAnLa) + (services - 1) * ofEvents;
    expect(connections).toBeGreaterThan(wanted);
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

describe('what the README says to do once', () => {
  const home = mkdtempSync(join(tmpdir(), 'tutela-compose-once-'));
  afterAll(() => rmSync(home, { recursive: true }));
  const inHome = (...path: string[]): string => readFileSync(join(home, ...path), 'utf8');

  it('security.md 31 makes secrets that stay, where the secret of npm start stays too', () => {
    const commands = /```sh\n(.*?)docker compose/s.exec(readFileSync(join(__dirname, 'README.md'), 'utf8'))?.[1] ?? '';
    const follow = (): void => void execFileSync('sh', ['-euc', commands], { cwd: home });
    mkdirSync(join(home, '.tutela'));
    writeFileSync(join(home, '.tutela/root-secret'), 'of npm start');

    follow();
    const made = [inHome('.tutela/containers/root-secret'), inHome('.env')];
    follow();

    expect([inHome('.tutela/containers/root-secret'), inHome('.env')]).toEqual(made);
    expect(inHome('.tutela/root-secret')).toBe('of npm start');
    expect(made[1]).toMatch(/^POSTGRES_ADMIN_PASSWORD=[0-9a-f]{32}\n$/);
  });

  it('security.md 31 the secret is one, where the file of compose looks for it, and nobody else on the machine comes to it', () => {
    const file = /ROOT_SECRET_FILE:-\.\/([^}]+)\}/.exec(text)?.[1] ?? '';
    const environment = { ...environmentOf('reporting'), ROOT_SECRET_FILE: join(home, file) };

    expect(() => readConfig(reportingConfigSchema, environment)).not.toThrow();
    expect(statSync(join(home, file, '..')).mode & 0o777).toBe(0o700);
    // Another account, that of the containers, reads it through its mount.
    expect(statSync(join(home, file)).mode & 0o777).toBe(0o644);
  });

  it('security.md 31 neither is taken into the repository or the image', () => {
    for (const list of ['.gitignore', '.dockerignore']) {
      const ignored = readFileSync(join(root, list), 'utf8').split('\n');
      expect(ignored).toContain('.env');
      expect(ignored.map((line) => line.replace(/\/$/, ''))).toContain('.tutela');
    }
  });
});
