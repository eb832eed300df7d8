import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/** Headers of every answer. The content security policy of a page is written where the page is (its nonce is per answer). */
export function addSafeHeaders(fastify: FastifyInstance): void {
  const protect = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    xFrameOptions: { action: 'deny' },
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    protect(request.raw, reply.raw, (error?: unknown) => done(error instanceof Error ? error : undefined));
  });
}
