import { publicRoutes, Refusal, type RouteContract } from '@tutela/contracts';
import { mintToken } from '@tutela/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { callerOf } from '../caller/caller';
import { referenceOf } from '../caller/session-cookie';
import type { Door } from '../door';
import { checkActingFor } from '../caller/acting-for';
import { admit } from './admission';
import { forward } from './forward';
import { bindCode } from './step-up';

/** Serves every public route of the table under `/api`, and nothing else there. */
export function serveApi(fastify: FastifyInstance, door: Door): void {
  streamBodies(fastify);
  keepOutOfCaches(fastify);
  for (const [, contract] of publicRoutes) {
    fastify.route({
      method: contract.method,
      url: `/api${contract.path}`,
      exposeHeadRoute: false,
      onRequest: (request, reply, done) => {
        admit(contract, request, reply, door);
        done();
      },
      handler: (request, reply) => serve(contract, request, reply, door),
    });
  }
  fastify.all('/api', nothingHere);
  fastify.all('/api/*', nothingHere);
}

async function serve(
  contract: RouteContract,
  request: FastifyRequest,
  reply: FastifyReply,
  door: Door,
): Promise<FastifyReply> {
  const reference = referenceOf(request.headers.cookie);
  const caller = await callerOf(contract, reference, door.addressOf(request), door.sessions);
  checkActingFor(contract, caller, request.headers);
  const bound =
    contract.freshCode && caller.kind === 'person' ? await bindCode(contract, request, caller, door) : undefined;
  const token = await mintToken(door.key, contract.owner, caller, bound?.stepUp);
  const organisation = caller.kind === 'person' ? caller.organisation : undefined;
  return forward(contract, request, reply, { token, body: bound?.body, organisation }, door);
}

/** Bodies are handed on, never read here: their shape is the owner's to check (security.md rule 51). */
function streamBodies(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
}

function keepOutOfCaches(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith('/api')) void reply.header('cache-control', 'no-store');
    done();
  });
}

function nothingHere(): never {
  throw new Refusal('not-found');
}
