import {
  actFor,
  checkCode,
  checkPassword,
  pathParameters,
  splitFileName,
  type InputOf,
  type OutputOf,
  type Problem,
  type RouteContract,
} from '@tutela/contracts';

export interface Credentials {
  readonly userId: string;
  readonly password: string;
  /** One press of the person's tag. */
  readonly press: () => Promise<string>;
  /** Where the person is, as the proxy before the platform would tell it; without one it is this machine. */
  readonly address?: string;
}

/** The platform has refused: `type` is the problem's. */
export class Refused extends Error {
  constructor(
    readonly route: RouteContract,
    readonly status: number,
    readonly type: string,
  ) {
    super(`${route.method} ${route.path} was refused: ${status} ${type}`);
  }
}

/** A list as text, a scan as bytes. */
type FileBody = string | Buffer;

/** One person at a browser: signs in when needed, keeps the cookie, and speaks to the gateway only. */
export class GatewaySession {
  private cookie: string | undefined;
  /** For whom the person acts, as every page says it (NC-22). */
  private organisation: string | undefined;

  constructor(
    private platform: string,
    private readonly person: Credentials,
  ) {}

  /** The platform is at another address now; the session goes on there. */
  moveTo(platform: string): void {
    this.platform = platform;
  }

  /** An act that takes a code of its own gets one press of the tag (NC-21). @throws Refused */
  async ask<R extends RouteContract>(route: R, input: InputOf<R>, file?: FileBody): Promise<OutputOf<R>> {
    const answer = await answerOf(route, await this.sendSignedIn(route, input, file));
    if (route.path === actFor.path) this.organisation = (answer as OutputOf<typeof actFor>).organisation.id;
    return answer;
  }

  /** The file that the route answers with. @throws Refused */
  async download<R extends RouteContract>(route: R, input: InputOf<R>): Promise<Buffer> {
    const response = await this.sendSignedIn(route, input);
    if (!response.ok) await answerOf(route, response);
    return Buffer.from(await response.arrayBuffer());
  }

  private async sendSignedIn(route: RouteContract, input: unknown, file?: FileBody): Promise<Response> {
    if (this.cookie === undefined) await this.signIn();
    const first = await this.send(route, input, file);
    if (first.status !== 401) return first;
    await this.signIn();
    return this.send(route, input, file);
  }

  private async signIn(): Promise<void> {
    this.cookie = undefined;
    this.organisation = undefined;
    const { userId, password, press } = this.person;
    await answerOf(checkPassword, await this.send(checkPassword, { userId, password }));
    const { organisation } = await answerOf(checkCode, await this.send(checkCode, { code: await press() }));
    this.organisation = organisation.id;
  }

  private async send(route: RouteContract, input: unknown, file?: FileBody): Promise<Response> {
    const { path, rest: beside } = filled(route, input as Record<string, unknown>);
    const { headers: ofFile, rest } = splitFileName(route, beside);
    const isRead = route.method === 'GET';
    const isInQuery = (isRead || route.rawBody !== undefined) && Object.keys(rest).length > 0;
    const query = isInQuery ? `?${new URLSearchParams(textsOf(rest)).toString()}` : '';
    const response = await fetch(`${this.platform}/api${path}${query}`, {
      method: route.method,
      headers: { ...ofFile, ...Object.fromEntries(await this.headersOf(route, file)) },
      body: isRead ? undefined : bodyOf(rest, file),
      signal: AbortSignal.timeout(60_000),
    });
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) this.cookie = cookie.split(';')[0];
    return response;
  }

  private async headersOf(route: RouteContract, file?: FileBody): Promise<Headers> {
    const accept = route.file ?? 'application/json';
    const headers = new Headers({ accept, origin: this.platform, 'x-tutela': '1' });
    if (this.cookie !== undefined) headers.set('cookie', this.cookie);
    if (this.person.address !== undefined) headers.set('x-forwarded-for', this.person.address);
    if (this.organisation !== undefined) headers.set('x-tutela-for', this.organisation);
    if (route.freshCode) headers.set('x-tutela-code', await this.person.press());
    if (route.method !== 'GET') headers.set('content-type', typeOf(file));
    return headers;
  }
}

function typeOf(file?: FileBody): string {
  if (file === undefined) return 'application/json';
  return typeof file === 'string' ? 'text/csv' : 'application/octet-stream';
}

function bodyOf(rest: Record<string, unknown>, file?: FileBody): string | Uint8Array<ArrayBuffer> {
  if (file === undefined) return JSON.stringify(rest);
  return typeof file === 'string' ? file : new Uint8Array(file);
}

async function answerOf<R extends RouteContract>(route: R, response: Response): Promise<OutputOf<R>> {
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw new Refused(route, response.status, (body as Problem | undefined)?.type ?? 'no-answer');
  return body as OutputOf<R>;
}

function filled(route: RouteContract, input: Record<string, unknown>): { path: string; rest: Record<string, unknown> } {
  const inPath = pathParameters(route);
  const path = inPath.reduce<string>(
    (text, name) => text.replace(`:${name}`, encodeURIComponent(String(input[name]))),
    route.path,
  );
  return { path, rest: Object.fromEntries(Object.entries(input).filter(([name]) => !inPath.includes(name))) };
}

function textsOf(values: Record<string, unknown>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
