import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@tutela/contracts';
import { logFor, readConfig } from '@tutela/platform';
import type { Session } from '../caller/session-reader';
import { gatewayConfigSchema } from '../config';
import { start } from '../gateway';
import { call, type Answer } from './call';
import { rootSecret } from './root';
import { Identity, Upstream } from './upstream';

/** A gateway on a free port with a stand-in for each service and two small built pages. */
export class GatewayStand {
  readonly identity = new Identity();
  readonly collection = new Upstream('collection');
  readonly cases = new Upstream('cases');
  readonly reporting = new Upstream('reporting');
  readonly audit = new Upstream('audit');
  url = '';
  private readonly directory = mkdtempSync(join(tmpdir(), 'gateway-test-'));
  /** Told to end, as by a signal; what stands behind it goes on. */
  closeGateway: () => Promise<void> = () => Promise.resolve();

  async start(environment: Readonly<Record<string, string>> = {}): Promise<void> {
    const { identity, cases, collection, reporting, audit } = this;
    const config = readConfig(gatewayConfigSchema, {
      PROFILE: 'local',
      PORT: '0',
      LOG_LEVEL: 'silent',
      ROOT_SECRET_FILE: this.write('root-secret', rootSecret),
      PORTAL_DIR: this.page('portal'),
      CONSOLE_DIR: this.page('console'),
      IDENTITY_URL: await identity.listen(),
      CASES_URL: await cases.listen(),
      COLLECTION_URL: await collection.listen(),
      REPORTING_URL: await reporting.listen(),
      AUDIT_URL: await audit.listen(),
      ...environment,
    });
    const gateway = await start(config, logFor('gateway', config.LOG_LEVEL));
    this.url = gateway.url;
    this.closeGateway = () => gateway.close();
  }

  async stop(): Promise<void> {
    await this.closeGateway();
    await Promise.all(
      [this.identity, this.cases, this.collection, this.reporting, this.audit].map((one) => one.close()),
    );
    rmSync(this.directory, { recursive: true });
  }

  /** Signs a person in; the answer is the cookie header of that browser. */
  signIn(role: Role, changes: Partial<Session> = {}): string {
    const reference = randomBytes(32).toString('base64url');
    const isOperator = ['agent', 'calling-manager', 'security', 'platform'].includes(role);
    const la = isOperator ? {} : { la: '999' };
    this.identity.sessions.set(reference, {
      id: randomUUID(),
      account: randomUUID(),
      userId: `${role}.one`,
      role,
      organisation: isOperator ? 'operator' : 'la-999',
      ...la,
      step: 'full',
      factorAt: new Date().toISOString(),
      ...changes,
    });
    return `__Host-sid=${reference}`;
  }

  /** What a newer build leaves of a file of the one that was there at the start. */
  removeFile(path: string): void {
    rmSync(join(this.directory, path));
  }

  /** The session acts for another organisation from now on. */
  actFor(cookie: string, organisation: string): void {
    const reference = cookie.slice('__Host-sid='.length);
    const session = this.identity.sessions.get(reference);
    if (session) this.identity.sessions.set(reference, { ...session, organisation });
  }

  signOut(cookie: string): void {
    this.identity.sessions.delete(cookie.slice('__Host-sid='.length));
  }

  /** What the browser adds to a state change by a page of ours. */
  get pageHeaders(): Readonly<Record<string, string>> {
    return {
      'content-type': 'application/json',
      'x-tutela': '1',
      origin: this.url,
      'sec-fetch-site': 'same-origin',
    };
  }

  get(path: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return call(this.url + path, { headers });
  }

  /** A state change by a page of ours; `headers` replace or add, an empty one leaves out. */
  post(path: string, headers: Readonly<Record<string, string>> = {}, body = '{}'): Promise<Answer> {
    const all = Object.entries({ ...this.pageHeaders, ...headers }).filter(([, value]) => value !== '');
    return call(this.url + path, { method: 'POST', headers: Object.fromEntries(all), body });
  }

  private page(name: string): string {
    mkdirSync(join(this.directory, name, 'assets'), { recursive: true });
    this.write(`${name}/assets/main-1a2b.js`, `// ${name}`);
    this.write(
      `${name}/index.html`,
      `<meta name="csp-nonce" content="__CSP_NONCE__"><script nonce="__CSP_NONCE__"></script><h1>${name}</h1>`,
    );
    return join(this.directory, name);
  }

  private write(name: string, text: string): string {
    const path = join(this.directory, name);
    writeFileSync(path, text);
    return path;
  }
}
