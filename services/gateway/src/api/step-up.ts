import type { Readable } from 'node:stream';
import { acceptCode, problem, Refusal, type RefusalType, type RouteContract } from '@tutela/contracts';
import { mintToken, requestHash, type Person, type StepUp } from '@tutela/platform';
import type { FastifyRequest } from 'fastify';
import type { Door } from '../door';
import { capped, maxBytesOf } from './body-cap';
import { upstreamPath } from './upstream-path';

const answerWithinMs = 10_000;

/** A request whose body is held, with the code that identity has accepted for it. */
export interface Bound {
  readonly body: Buffer;
  readonly stepUp: StepUp;
}

/**
 * Has identity use up the code that came with a request, for this very request (NC-21): method, path and body are hashed as the owner will
 * see them, and the same bytes are handed on.
 * @throws Refusal `code-needed` without a code, `code-not-accepted` with what was wrong, `unreachable` if identity does not answer
 */
export async function bindCode(
  contract: RouteContract,
  request: FastifyRequest,
  person: Person,
  door: Door,
): Promise<Bound> {
  const body = await wholeBody(contract, request);
  const code = request.headers['x-tutela-code'];
  if (typeof code !== 'string') throw new Refusal('code-needed');
  const url = upstreamPath(contract, request.params as Record<string, string>) + searchOf(request.url);
  const hash = requestHash(contract.method, url, body);
  const { session, network } = person;
  const asked = acceptCode.in.safeParse({ session, network, code, request: hash, act: contract.path });
  if (!asked.success) throw new Refusal('code-not-accepted', { code: 'wrong' });
  return { body, stepUp: { id: await accepted(asked.data, door), request: hash } };
}

async function wholeBody(contract: RouteContract, request: FastifyRequest): Promise<Buffer> {
  if (!request.body) return Buffer.alloc(0);
  const chunks: Buffer[] = [];
  for await (const chunk of capped(request.body as Readable, maxBytesOf(contract))) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start === -1 ? '' : url.slice(start);
}

async function accepted(asked: object, door: Door): Promise<string> {
  const response = await answerOf(asked, door);
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return acceptCode.out.parse(answer).stepUp;
  const refused = problem.safeParse(answer);
  if (!refused.success || response.status >= 500) throw new Refusal('unreachable');
  throw new Refusal(refused.data.type as RefusalType, refused.data.facts);
}

async function answerOf(asked: object, door: Door): Promise<Response> {
  const token = await mintToken(door.key, 'identity', 'gateway');
  try {
    return await fetch(`${door.services.identity ?? ''}${acceptCode.path}`, {
      method: acceptCode.method,
      headers: { 'content-type': 'application/json', 'x-tutela-token': token },
      body: JSON.stringify(asked),
      signal: AbortSignal.timeout(answerWithinMs),
    });
  } catch {
    throw new Refusal('unreachable');
  }
}
