import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { actFor, Refusal, type RouteContract, type ServiceName } from '@tutela/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Door } from '../door';
import { referenceOf } from '../caller/session-cookie';
import { capped, maxBytesOf } from './body-cap';
import { headersInward, headersOutward, sessionAnswer } from './forwarded-headers';
import { watchStream } from './stream-watch';
import { upstreamPath } from './upstream-path';

/** What a request is handed on with: the token that says who asks, and the body where it was held. */
interface Handed {
  readonly token: string;
  readonly body?: Buffer;
  /** For whom the person acts. */
  readonly organisation?: string;
}

/** Hands a request to the owner of its route, with the token that says who asks; bodies stream both ways. */
export function forward(
  contract: RouteContract,
  request: FastifyRequest,
  reply: FastifyReply,
  { token, body, organisation = '' }: Handed,
  door: Door,
): FastifyReply {
  const path = upstreamPath(contract, request.params as Record<string, string>);
  const reference = referenceOf(request.headers.cookie);
  // Capped only now: a stream that is being read could not be thrown away by an earlier refusal.
  if (request.body && !body) request.body = capped(request.body as Readable, maxBytesOf(contract));
  return reply.from(upstreamUrl(contract.owner, door) + path, {
    ...(body ? { body, contentType: 'application/json' } : {}),
    rewriteRequestHeaders: (_request, headers) => headersInward(contract, headers, token),
    rewriteHeaders: (headers) => {
      if (reference !== undefined && changesSession(contract, headers)) door.sessions.forget(reference);
      return headersOutward(contract, headers);
    },
    onResponse: (_request, _reply, { stream }) => {
      void reply.send(stream);
      if (!contract.stream || reference === undefined) return;
      // The page's stream is open from now on, though the first event may come much later.
      reply.raw.flushHeaders();
      watchStream(reply.raw, reference, organisation, door.sessions);
    },
    onError: (_reply, { error }) => fail(contract, reply, error, door),
  });
}

/** Whoever has switched reads for the other at once: a session a second old would refuse the page that says so (NC-22). */
function changesSession(contract: RouteContract, headers: IncomingHttpHeaders): boolean {
  return contract === actFor || sessionAnswer(contract, headers) !== undefined;
}

function fail(contract: RouteContract, reply: FastifyReply, { cause }: Error, door: Door): void {
  if (cause instanceof Refusal) {
    void reply.send(cause);
    return;
  }
  const code = (cause as { code?: string } | undefined)?.code;
  door.log.warn({ owner: contract.owner, route: contract.path, code }, 'service cannot be reached');
  void reply.send(new Refusal('unreachable'));
}

function upstreamUrl(owner: ServiceName, door: Door): string {
  const url = door.services[owner];
  if (url === undefined) throw new Refusal('not-found');
  return url;
}
