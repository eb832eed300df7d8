import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { testPostgres } from '@tutela/testing';
import { build } from './child';

const repository = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tutela-alone-'));
const secret = join(folder, 'root-secret');
writeFileSync(secret, randomBytes(32).toString('base64'));

const running: Alone[] = [];
beforeAll(() => build());
afterAll(async () => {
  for (const one of running) await one.kill();
  rmSync(folder, { recursive: true });
});

/** A service as it is deployed: its own program, configured by its environment. */
class Alone {
  output = '';
  readonly ended: Promise<number | null>;
  readonly listens: Promise<void>;
  private readonly child: ChildProcess;

  constructor(service: string, environment: Readonly<Record<string, string>>) {
    const env = { PATH: process.env['PATH'] ?? '', ...environment };
    this.child = spawn(process.execPath, [join(repository, 'services', service, 'dist/main.js')], { env });
    this.ended = new Promise((resolve) => this.child.once('close', resolve));
    this.listens = new Promise((resolve) => {
      for (const stream of [this.child.stdout, this.child.stderr])
        stream?.on('data', (bytes: Buffer) => {
          this.output += bytes.toString();
          if (this.output.includes('listens')) resolve();
        });
    });
    running.push(this);
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  async kill(): Promise<void> {
    this.signal('SIGKILL');
    await this.ended;
  }
}

function environment(): Record<string, string> {
  const { host, port, superuser, password } = testPostgres();
  return {
    PROFILE: 'local',
    PORT: '0',
    POSTGRES_HOST: host,
    POSTGRES_PORT: String(port),
    POSTGRES_ADMIN_USER: superuser,
    POSTGRES_ADMIN_PASSWORD: password,
    DATABASE_PREFIX: `test_${randomBytes(5).toString('hex')}_`,
    ROOT_SECRET_FILE: secret,
    FILES_DIR: join(folder, 'files'),
    CHECKPOINTS_DIR: join(folder, 'checkpoints'),
    PUBLIC_URL: 'http://localhost:8080',
    MAIL_FROM: 'Tutela <no-reply@tutela.example>',
    IDENTITY_URL: 'http://127.0.0.1:1',
    CASES_URL: 'http://127.0.0.1:1',
    COLLECTION_URL: 'http://127.0.0.1:1',
    REPORTING_URL: 'http://127.0.0.1:1',
    AUDIT_URL: 'http://127.0.0.1:1',
    PORTAL_DIR: join(repository, 'infra/local/not-built'),
    CONSOLE_DIR: join(repository, 'infra/local/not-built'),
  };
}

/** What it says when it does not start. */
async function faultOf(service: string, changes: Readonly<Record<string, string>>): Promise<string> {
  const alone = new Alone(service, { ...environment(), ...changes });
  expect(await alone.ended).toBe(1);
  // A sentence, not a trace.
  expect(alone.output).not.toMatch(/^\s+at /m);
  return alone.output;
}

const withDatabases = ['audit', 'cases', 'collection', 'identity', 'reporting'];

describe('a service that is a process of its own', () => {
  it.each(withDatabases)('SY-01 %s says that Postgres is away, and what to mend', async (service) => {
    const fault = await faultOf(service, { POSTGRES_PORT: '1' });

    expect(fault).toContain(`${service} does not start. Postgres cannot be reached`);
    expect(fault).toContain('mend POSTGRES_HOST and POSTGRES_PORT');
  });

  it('SY-01 says that Postgres does not know its account, and tells no password', async () => {
    const fault = await faultOf('audit', { POSTGRES_ADMIN_PASSWORD: 'not to be told' });

    expect(fault).toContain('POSTGRES_ADMIN_USER and POSTGRES_ADMIN_PASSWORD are not those of this server');
    expect(fault).not.toContain('not to be told');
  });

  it('SY-01 security.md 31 says that its databases were made with another root secret', async () => {
    const given = environment();
    const first = new Alone('audit', given);
    await first.listens;
    first.signal('SIGTERM');
    expect(await first.ended).toBe(0);
    const other = join(folder, 'other-secret');
    writeFileSync(other, randomBytes(32).toString('base64'));

    expect(await faultOf('audit', { ...given, ROOT_SECRET_FILE: other })).toContain(
      'ROOT_SECRET_FILE is not the secret',
    );
  });

  it('security.md 31 names what its configuration lacks', async () => {
    expect(await faultOf('gateway', { AUDIT_URL: '' })).toContain('AUDIT_URL: ');
  });

  it.each(['gateway', 'audit'])('SY-01 %s says that its port is taken, and what to do', async (service) => {
    const other = await new Promise<Server>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
    });
    const { port } = other.address() as AddressInfo;

    expect(await faultOf(service, { PORT: String(port) })).toContain(
      `PORT: ${port} is taken by another program. Stop that one, or set PORT to another.`,
    );
    other.close();
  });

  it.each(['SIGINT', 'SIGTERM'] as const)('SY-02 ends in order, with 0, at %s', async (signal) => {
    const alone = new Alone('collection', environment());
    await alone.listens;

    alone.signal(signal);

    expect(await alone.ended).toBe(0);
  });

  it('SY-02 ends at once in the middle of its start', async () => {
    const silent = await new Promise<Server>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
    });
    const asked = new Promise((resolve) => silent.once('connection', resolve));
    const { port } = silent.address() as AddressInfo;
    const alone = new Alone('audit', { ...environment(), POSTGRES_HOST: '127.0.0.1', POSTGRES_PORT: String(port) });
    await asked;

    alone.signal('SIGTERM');

    expect(await alone.ended).toBe(1);
    silent.close();
  });

  it('SY-01 whoever starts it hears at once why it did not', async () => {
    const settings = { service: 'audit', environment: { ...environment(), POSTGRES_PORT: '1' }, logs: folder };
    const starter = `require(${JSON.stringify(join(repository, 'infra/local/dist/service-process.js'))})
      .startServiceProcess(${JSON.stringify(settings)}).catch(({ message }) => console.log(message));`;

    const { stdout } = await promisify(execFile)(process.execPath, ['-e', starter], { timeout: 20_000 });

    expect(stdout).toContain('audit has ended with 1. audit does not start. Postgres cannot be reached');
  });
});

describe('what runs in containers', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    devDependencies: Record<string, string>;
  };

  /** Runs a line of a program as where nothing was installed that is for developing alone. */
  function inImage(line: string, given: Readonly<Record<string, string>> = {}): Promise<number | null> {
    const absent = `const Module = require('node:module'); const find = Module._resolveFilename;
      Module._resolveFilename = (name, ...rest) => {
        if (${JSON.stringify(Object.keys(devDependencies))}.some((one) => name === one || name.startsWith(one + '/')))
          throw new Error(name + ' is not here');
        return find(name, ...rest);
      };`;
    const env = { PATH: process.env['PATH'] ?? '', TUTELA_HOME: folder, ...given };
    const child = spawn(process.execPath, ['-e', absent + line], { env, cwd: repository, stdio: 'ignore' });
    return new Promise((resolve) => child.once('exit', resolve));
  }

  it('SY-05 security.md 36 the logs are verified there: 7 where the databases are out of reach', async () => {
    const verify = "require('./infra/local/dist/audit.js').audit(['verify'], process.env).then(process.exit)";

    expect(await inImage(verify, { ...environment(), POSTGRES_PORT: '1' })).toBe(7);
  });

  it.each(["demonstrate.js'", "otp.js').otp('k.osei', process.env"])('SY-01 %s) runs there', async (program) => {
    expect(await inImage(`require('./infra/local/dist/${program})`)).toBe(0);
  });

  it.each(['audit', 'cases', 'collection', 'gateway', 'identity', 'reporting'])(
    'SY-01 %s is there whole',
    async (name) => {
      expect(await inImage(`require('./services/${name}/dist/index.js')`)).toBe(0);
    },
  );
});
