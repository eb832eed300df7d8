import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** So long a request may go on after its service was told to end: whoever runs services kills them after 10 s. */
const patienceMs = 5_000;
const look = 20;

/**
 * A service that is told to end answers what it has begun: else its caller could not tell whether the act was done. Streams are cut, which
 * end by nobody. Fastify alone would cut everything (`forceCloseConnections`), or wait for streams without end.
 */
export function answerBeforeClosing(fastify: FastifyInstance): void {
  const inHand = new Set<ServerResponse>();
  fastify.addHook('onRequest', (_request, { raw }, done) => {
    inHand.add(raw);
    raw.once('close', () => inHand.delete(raw));
    done();
  });
  fastify.addHook('preClose', async () => {
    const until = performance.now() + patienceMs;
    while (performance.now() < until && [...inHand].some((response) => !isStream(response))) await pause(look);
  });
}

function isStream(response: ServerResponse): boolean {
  return String(response.getHeader('content-type')).startsWith('text/event-stream');
}
