import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditConfigSchema, type AuditConfig } from '@tutela/audit';
import { readConfig, serviceConfigSchema, type ServiceConfig } from '@tutela/platform';
import { DatabaseEye, transportVariables, type OwnEvents } from '@tutela/testing';
import { readDemo, type Demo } from '../local/src/demonstration/demo';
import { demonstrationOf } from '../local/src/demonstration/demonstration-of';
import { schoolHeads } from '../local/src/demonstration/school-heads';
import { GatewaySession, type Credentials } from '../local/src/feed/gateway-session';
import { TagBox } from '../local/src/tags/tag-box';
import { Child } from './child';

/** A Friday of the autumn term after school: every mark of the day is there. */
const platformTime = new Date('2026-11-27T16:00:00Z');
const pages = join(__dirname, '../local/not-built');

export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  readonly superuser: string;
  readonly password: string;
}

interface Settings {
  /** The server where the databases are. */
  readonly postgres: ServerAddress;
  /** The port under which the platform reaches it, if another one. */
  readonly throughPort?: number;
  readonly logLevel?: string;
  /** What its events go through, if not what those of the whole run do. */
  readonly events?: OwnEvents;
  /** Who is there; by default those of `demo.json`. */
  readonly demo?: Demo;
  /** Where people are, by user id, as the proxy before the platform tells it. */
  readonly addresses?: Readonly<Record<string, string>>;
  /** A module that its process loads before its own. */
  readonly preload?: string;
}

/** The whole product as a process of its own, on databases of its own, with people who sign in through the gateway. */
export class PlatformProcess {
  url = '';
  /** Paths with query that any server of it was asked for. */
  readonly asked: string[] = [];
  private child: Child | undefined;
  private outputBefore = '';
  private readonly sessions = new Map<string, GatewaySession>();
  private readonly startedAt = Date.now();

  private constructor(
    private readonly home: string,
    private readonly environment: Readonly<Record<string, string>>,
    private settings: Settings,
  ) {}

  static async start(settings: Settings): Promise<PlatformProcess> {
    const home = await mkdtemp(join(tmpdir(), 'tutela-whole-'));
    const rootSecretFile = join(home, 'root-secret');
    await writeFile(rootSecretFile, randomBytes(32).toString('base64'), { mode: 0o600 });
    const platform = new PlatformProcess(
      home,
      {
        PROFILE: 'local',
        PORT: '0',
        DATABASE_PREFIX: `test_${randomBytes(5).toString('hex')}_`,
        ROOT_SECRET_FILE: rootSecretFile,
        FILES_DIR: join(home, 'files'),
        CHECKPOINTS_DIR: join(home, 'checkpoints'),
        PORTAL_DIR: pages,
        CONSOLE_DIR: pages,
        // A test stands where a proxy stands: people of several offices are at several addresses.
        TRUSTED_PROXIES: '127.0.0.1/32',
        LOG_LEVEL: settings.logLevel ?? 'warn',
        ...(settings.events?.variables ?? transportVariables()),
      },
      settings,
    );
    await platform.startAgain();
    return platform;
  }

  /** What it and those before it have written. */
  get output(): string {
    return this.outputBefore + (this.child?.output ?? '');
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Looks at the databases directly, whatever way the platform takes. */
  get eye(): DatabaseEye {
    return new DatabaseEye(this.config);
  }

  get config(): ServiceConfig {
    return readConfig(serviceConfigSchema, this.environmentFor(this.settings.postgres.port));
  }

  /** For a look at its logs from outside. */
  get auditConfig(): AuditConfig {
    return readConfig(auditConfigSchema, this.environmentFor(this.settings.postgres.port));
  }

  /** Its Postgres is on another port now. */
  moveTo(postgres: ServerAddress): void {
    this.settings = { ...this.settings, postgres };
  }

  async startAgain(): Promise<void> {
    const { postgres, throughPort } = this.settings;
    const environment = this.environmentFor(throughPort ?? postgres.port);
    this.outputBefore = this.output;
    const child = await Child.start('platform', [], this.settings.preload);
    child.hear(({ asked }) => typeof asked === 'string' && this.asked.push(asked));
    this.child = child;
    const ready = new Promise<string>((resolve, reject) => {
      child.hear(({ url }) => typeof url === 'string' && resolve(url));
      void child.ended.then(() => reject(new Error(`The platform has ended. ${child.output.slice(-2000)}`)));
    });
    child.send([environment, await demonstrationOf(this.demo, new TagBox(this.home)), schoolHeads()]);
    this.url = await ready;
    for (const [browser, session] of this.sessions) if (browser.endsWith(' at ')) session.moveTo(this.url);
  }

  async kill(): Promise<void> {
    await this.child?.kill();
  }

  async close(): Promise<void> {
    await this.kill();
    await rm(this.home, { recursive: true });
  }

  /** A person who is there at a browser, which finds the platform at `url` if that is given. The session goes on after a new start. */
  as(userId: string, url = ''): GatewaySession {
    const browser = `${userId} at ${url}`;
    const known = this.sessions.get(browser);
    if (known) return known;
    const session = new GatewaySession(url === '' ? this.url : url, this.credentialsOf(userId));
    this.sessions.set(browser, session);
    return session;
  }

  /** What a person who is there signs in with. */
  credentialsOf(userId: string): Credentials {
    const account = this.demo.accounts.find((one) => one.userId === userId);
    if (account?.tagSerial === undefined) throw new Error(`There is nobody called ${userId} with a tag.`);
    const { password, tagSerial } = account;
    const address = this.settings.addresses?.[userId];
    return { userId, password, address, press: () => new TagBox(this.home).press(tagSerial) };
  }

  private get demo(): Demo {
    return this.settings.demo ?? readDemo();
  }

  /** The clock goes on over a new start. */
  private environmentFor(port: number): Record<string, string> {
    const { host, superuser, password } = this.settings.postgres;
    return {
      ...this.environment,
      POSTGRES_HOST: host,
      POSTGRES_PORT: String(port),
      POSTGRES_ADMIN_USER: superuser,
      POSTGRES_ADMIN_PASSWORD: password,
      CLOCK_STARTS_AT: new Date(platformTime.getTime() + Date.now() - this.startedAt).toISOString(),
    };
  }
}
