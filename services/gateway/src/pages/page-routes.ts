import { Refusal, type Role } from '@tutela/contracts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { personOf } from '../caller/caller';
import { referenceOf } from '../caller/session-cookie';
import type { Door } from '../door';
import type { GatewayConfig } from '../config';
import { BuiltPage } from './built-page';
import { choosePage } from './page-choice';

const consolePrefix = '/console';

interface Pages {
  readonly portal: BuiltPage;
  readonly console: BuiltPage;
}

/** The portal at `/`, the console at `/console/`: files as they are, every other path is the application's own. */
export function servePages(fastify: FastifyInstance, config: GatewayConfig, door: Door): void {
  const pages = { portal: new BuiltPage(config.PORTAL_DIR), console: new BuiltPage(config.CONSOLE_DIR) };
  fastify.get('/*', async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (sendFile(path, request, reply, pages)) return reply.hijack();
    if (isAsset(path)) throw new Refusal('not-found');
    return sendPage(path, request, reply, pages, door);
  });
}

function sendFile(path: string, request: FastifyRequest, reply: FastifyReply, pages: Pages): boolean {
  if (!path.startsWith(`${consolePrefix}/`)) return pages.portal.sendFile(path, request.raw, reply.raw);
  return pages.console.sendFile(path.slice(consolePrefix.length), request.raw, reply.raw);
}

function isAsset(path: string): boolean {
  return path.startsWith('/assets/') || path.startsWith(`${consolePrefix}/assets/`);
}

async function sendPage(
  path: string,
  request: FastifyRequest,
  reply: FastifyReply,
  pages: Pages,
  door: Door,
): Promise<FastifyReply> {
  try {
    const choice = choosePage(path, await roleOf(request, door));
    if ('redirect' in choice) return await reply.header('cache-control', 'no-store').redirect(choice.redirect);
    return await pages[choice.page].send(reply, choice.status);
  } catch (error) {
    // The portal's page knows how to say that nothing can be reached; a bare problem document does not.
    if (error instanceof Refusal && error.type === 'unreachable') return pages.portal.send(reply, 503);
    throw error;
  }
}

async function roleOf(request: FastifyRequest, door: Door): Promise<Role | undefined> {
  const reference = referenceOf(request.headers.cookie);
  const session = reference === undefined ? undefined : await door.sessions.read(reference);
  return session && personOf(session, '')?.role;
}
