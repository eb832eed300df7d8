import type { KeyObject } from 'node:crypto';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import {
  fileNameHeader,
  may,
  readFileName,
  Refusal,
  type RawBody,
  type RouteContract,
  type ServiceName,
} from '@tutela/contracts';
import type { FastifyRequest } from 'fastify';
import type { Clock } from '../clock/clock';
import type { Actor, Install, Person } from '../acts/actor';
import { readToken, type Vouched } from './internal-token';
import { isOfRequest, requestHash } from './step-up';
import { routeMetadata, type KnownRequest } from './route.decorator';
import { checkStrict, parseStrictJson } from './strict-json';

const freshForMs = 5 * 60_000;
/** Hosts' clocks differ a little; a factor further in the future is none. */
const clockToleranceMs = 5_000;
const jsonMaxBytes = 1024 * 1024;

/** `object` is what was tried: the ids in the path. */
export type Refused = (contract: RouteContract, actor: Actor, refusal: Refusal, object: string) => Promise<void>;

export interface GuardSettings {
  readonly service: ServiceName;
  readonly gatewayKey: KeyObject;
  readonly clock: Clock;
  /** Is the person at an address the LA knows (VS-14)? Given by the service that keeps the addresses. */
  readonly networkKnown?: (person: Person) => Promise<boolean>;
  /** Whose key signed this request? Given by the service that keeps the installs. */
  readonly installOf?: (request: KnownRequest, network: string) => Promise<Install>;
  /** Refusals that try a rule are written down before they are told (security.md rule 37). */
  readonly refused: Refused;
}

/** Deny by default: reads who asks from the gateway's token, asks the permission matrix, checks the input's shape. */
@Injectable()
export class RouteGuard implements CanActivate {
  private readonly reflector = new Reflector();

  constructor(private readonly settings: GuardSettings) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const contract = this.reflector.get<RouteContract | undefined>(routeMetadata, context.getHandler());
    if (!contract) throw new Refusal('not-found');
    const request = context.switchToHttp().getRequest<KnownRequest>();
    if (!request.vouched) throw new Refusal('sign-in-needed');
    const actor = await this.actorFor(contract, request.vouched, request);
    request.known = { actor, input: inputOf(contract, request) };
    return true;
  }

  /**
   * Reads the gateway's token as the head of a request arrives; the guard refuses where there was none. A token is good for 30 s, and
   * the body of a large file on a slow line comes minutes later.
   */
  async vouch(request: KnownRequest): Promise<void> {
    const { gatewayKey, service } = this.settings;
    request.vouched = await readToken(gatewayKey, service, header(request, 'x-tutela-token')).catch(() => undefined);
  }

  private async actorFor(
    contract: RouteContract,
    { actor: caller, stepUp }: Vouched,
    request: KnownRequest,
  ): Promise<Actor | 'gateway'> {
    if (contract.needs === 'gateway') {
      if (caller !== 'gateway') throw new Refusal('not-found');
      return caller;
    }
    if (caller === 'gateway' || caller.kind === 'system') throw new Refusal('not-found');
    if (contract.needs === 'anyone') return caller;
    if (contract.needs === 'half-signed-in' || contract.needs === 'enrolling') return halfSignedIn(caller);
    if (contract.needs === 'install') return this.install(request, caller.network);
    if (caller.kind !== 'person') throw new Refusal('sign-in-needed');
    await this.allowed(contract, caller, objectOf(request));
    if (!contract.freshCode) return caller;
    return { ...caller, stepUp: await this.acceptedCode(contract, { actor: caller, stepUp }, request) };
  }

  /** The id of the code that was accepted for this very request (NC-21); one for another act is none. */
  private async acceptedCode(
    contract: RouteContract,
    { actor, stepUp }: Vouched & { readonly actor: Person },
    request: KnownRequest,
  ): Promise<string> {
    const hash = requestHash(request.method, request.url, request.bodyText ?? '');
    if (stepUp && isOfRequest(stepUp, hash)) return stepUp.id;
    const refusal = new Refusal('code-needed');
    await this.settings.refused(contract, actor, refusal, objectOf(request));
    throw refusal;
  }

  private async install(request: KnownRequest, network: string): Promise<Install> {
    if (!this.settings.installOf) throw new Refusal('not-found');
    return this.settings.installOf(request, network);
  }

  private async allowed(contract: RouteContract, person: Person, object: string): Promise<void> {
    const refusal = await this.refusalOf(contract, person);
    if (!refusal) return;
    await this.settings.refused(contract, person, refusal, object);
    throw refusal;
  }

  private async refusalOf(contract: RouteContract, person: Person): Promise<Refusal | undefined> {
    const { needs } = contract;
    if (needs !== 'signed-in' && !mayDo(person, needs)) return new Refusal('not-your-role');
    if (contract.knownNetwork && !(await this.settings.networkKnown?.(person))) return new Refusal('wrong-network');
    const age = this.settings.clock.now().getTime() - person.factorAt.getTime();
    if (contract.freshFactor && (age < -clockToleranceMs || age > freshForMs)) return new Refusal('stale-factor');
    return undefined;
  }
}

function mayDo(person: Person, needs: RouteContract['needs']): boolean {
  if (needs === 'anyone' || needs === 'signed-in' || needs === 'half-signed-in') return true;
  if (needs === 'install' || needs === 'gateway' || needs === 'enrolling') return false;
  return may(person.role, needs);
}

function halfSignedIn(caller: Actor): Actor {
  if (caller.kind !== 'nobody' || caller.session === undefined) throw new Refusal('sign-in-failed');
  return caller;
}

const idLike = /^[0-9a-f-]{1,40}$/;

/** The ids of the path as one text; what does not look like an id is left out, it may be anything a person typed (SY-03). */
export function objectOf(request: FastifyRequest): string {
  const values = Object.values(request.params as Record<string, string>);
  return values.filter((value) => idLike.test(value)).join('/');
}

export function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

function inputOf(contract: RouteContract, request: KnownRequest): unknown {
  checkStrict([request.params, request.query]);
  const body = contract.rawBody ? rawChecked(contract.rawBody, request) : jsonBody(contract, request);
  const sources = [request.params, request.query, body] as Record<string, unknown>[];
  const names = sources.flatMap((source) => Object.keys(source));
  if (new Set(names).size !== names.length) throw new Refusal('bad-input');
  const read = contract.in.safeParse(Object.assign({}, ...sources));
  if (read.success) return read.data;
  const fields = read.error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code }));
  throw new Refusal('bad-input', undefined, fields);
}

function jsonBody(contract: RouteContract, request: KnownRequest): Record<string, unknown> {
  const text = request.bodyText ?? '';
  const maxBytes = contract.maxBodyBytes ?? jsonMaxBytes;
  if (Buffer.byteLength(text) > maxBytes) throw new Refusal('too-large', { maxBytes });
  const body = Buffer.isBuffer(request.body) ? undefined : (parseStrictJson(text) ?? {});
  if (typeof body !== 'object' || Array.isArray(body)) throw new Refusal('bad-input');
  return body as Record<string, unknown>;
}

function rawChecked({ maxBytes, nameHeader }: RawBody, request: FastifyRequest): Record<string, unknown> {
  if (!Buffer.isBuffer(request.body)) throw new Refusal('bad-input');
  if (request.body.length > maxBytes) throw new Refusal('too-large', { maxBytes });
  return nameHeader ? { name: fileNameOf(request) } : {};
}

/** From the header alone: one in the query as well would be a name twice, one in the query only is none. */
function fileNameOf(request: FastifyRequest): string | undefined {
  const name = readFileName(header(request, fileNameHeader) ?? '');
  checkStrict(name);
  return name;
}
