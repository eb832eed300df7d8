import { randomUUID, type KeyObject } from 'node:crypto';
import {
  pathParameters,
  splitFileName,
  type OutputOf,
  type Problem,
  type Role,
  type RouteContract,
} from '@tutela/contracts';
import {
  gatewayKey,
  mintToken,
  requestHash,
  type Nobody,
  type Person,
  type ServiceConfig,
  type StepUp,
} from '@tutela/platform';

import { mondayMorning } from './test-config';

export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly problem: Problem;
  readonly headers: Headers;
}

/** A person of the cast, as the gateway would vouch for at this request. */
export function person(role: Role, la: string | undefined, changes: Partial<Person> = {}): Person {
  return {
    kind: 'person',
    account: randomUUID(),
    userId: `${role}.${la ?? 'operator'}`,
    role,
    organisation: la === undefined ? 'operator' : `la-${la}`,
    la,
    network: '127.0.0.1',
    factorAt: mondayMorning,
    session: randomUUID(),
    ...changes,
  };
}

export const stranger: Nobody = { kind: 'nobody', network: '127.0.0.1' };

interface Extra {
  readonly headers?: Readonly<Record<string, string>>;
  readonly raw?: Buffer;
  /** For routes that take a code (NC-21): another id or request than that of this call, or none at all. */
  readonly stepUp?: { readonly id?: string; readonly request?: string } | 'none';
}

/** Calls a service's routes as the gateway does: a token for each request, the contract's method and path. */
export class Caller {
  constructor(
    private readonly url: string,
    private readonly config: ServiceConfig,
    private readonly actor: Person | Nobody | 'gateway',
  ) {}

  as(actor: Person | Nobody | 'gateway'): Caller {
    return new Caller(this.url, this.config, actor);
  }

  async call<R extends RouteContract>(
    route: R,
    input: Readonly<Record<string, unknown>>,
    extra: Extra = {},
  ): Promise<Answer<OutputOf<R>>> {
    const { url, rest: beside } = filled(route, input);
    const { headers, rest } = splitFileName(route, beside);
    const inBody = route.method !== 'GET' && !route.rawBody;
    const query = inBody ? '' : queryOf(rest);
    const body = extra.raw ?? (inBody ? JSON.stringify(rest) : undefined);
    const stepUp = acceptedFor(route, extra, requestHash(route.method, `${url}${query}`, body ?? ''));
    const token = await mintToken(keyOf(this.config), route.owner, this.actor, stepUp);
    const response = await fetch(`${this.url}${url}${query}`, {
      method: route.method,
      headers: {
        'x-tutela-token': token,
        ...(body === undefined ? {} : { 'content-type': extra.raw ? 'application/octet-stream' : 'application/json' }),
        ...headers,
        ...extra.headers,
      },
      body: body === undefined ? undefined : new Uint8Array(Buffer.from(body)),
    });
    const isFile = route.file !== undefined && response.status === 200;
    const answer: unknown = isFile ? Buffer.from(await response.arrayBuffer()) : await response.json();
    return {
      status: response.status,
      body: answer as OutputOf<R>,
      problem: answer as Problem,
      headers: response.headers,
    };
  }

  /** The answer's body, or an error that tells the problem. */
  async ask<R extends RouteContract>(
    route: R,
    input: Readonly<Record<string, unknown>>,
    extra: Extra = {},
  ): Promise<OutputOf<R>> {
    const answer = await this.call(route, input, extra);
    if (answer.status !== 200) throw new Error(`${route.path}: ${JSON.stringify(answer.problem)}`);
    return answer.body;
  }
}

const keys = new WeakMap<ServiceConfig, KeyObject>();

/** Derived once, as the gateway does. */
function keyOf(config: ServiceConfig): KeyObject {
  const key = keys.get(config) ?? gatewayKey(config.ROOT_SECRET_FILE);
  keys.set(config, key);
  return key;
}

/** The accepted code that the gateway would have got for this request. */
function acceptedFor(route: RouteContract, { stepUp }: Extra, request: string): StepUp | undefined {
  if (!route.freshCode || stepUp === 'none') return undefined;
  return { id: randomUUID(), request, ...stepUp };
}

function filled(
  route: RouteContract,
  input: Readonly<Record<string, unknown>>,
): { url: string; rest: Record<string, unknown> } {
  const rest = { ...input };
  let url: string = route.path;
  for (const name of pathParameters(route)) {
    url = url.replace(`:${name}`, encodeURIComponent(String(rest[name])));
    Reflect.deleteProperty(rest, name);
  }
  return { url, rest };
}

function queryOf(values: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(values).filter((entry) => entry[1] !== undefined);
  return given.length === 0
    ? ''
    : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
}
