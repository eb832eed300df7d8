import type { ServerResponse } from 'node:http';
import replyFrom from '@fastify/reply-from';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { problemOf } from '@tutela/contracts';
import { answerBeforeClosing, listenAt, ProblemFilter, type Listening } from '@tutela/platform';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { serveApi } from './api/api-routes';
import type { GatewayConfig } from './config';
import { doorOf } from './door';
import { GatewayModule } from './gateway.module';
import { servePages } from './pages/page-routes';
import { addSafeHeaders } from './safe-headers';

/** Each open page of a register holds a connection to reporting for its stream. */
const connectionsPerService = 4096;
const answerWithinMs = 60_000;
/** The largest body, a scan, at half a megabit a second; nobody holds a connection by trickling. */
const requestWithinMs = 360_000;

/** Starts the only door: pages, API, OpenAPI and health on one port (design.md §1). */
export async function start(config: GatewayConfig, log: Logger): Promise<Listening> {
  const door = doorOf(config, log);
  const adapter = new FastifyAdapter({
    trustProxy: false,
    forceCloseConnections: true,
    requestTimeout: requestWithinMs,
    frameworkErrors: refusePath,
  });
  const module = GatewayModule.of(Object.values(door.services));
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  app.useGlobalFilters(new ProblemFilter(log));
  const fastify = adapter.getInstance<FastifyInstance>();
  answerBeforeClosing(fastify);
  addSafeHeaders(fastify);
  await forwarding(fastify);
  serveApi(fastify, door);
  servePages(fastify, config, door);
  return { url: await listenAt(app, config), close: () => app.close() };
}

/** A path that cannot be decoded belongs to no route, so no filter sees it. */
function refusePath(_error: unknown, _request: unknown, reply: { readonly raw: ServerResponse }): void {
  reply.raw.writeHead(400, { 'content-type': 'application/problem+json' });
  reply.raw.end(JSON.stringify(problemOf({ type: 'bad-input' })));
}

/** No retries: whether an act was done twice is not the gateway's to risk. A stream may be silent for hours. */
async function forwarding(fastify: FastifyInstance): Promise<void> {
  await fastify.register(replyFrom, {
    undici: { connections: connectionsPerService, headersTimeout: answerWithinMs, bodyTimeout: 0 },
    retryMethods: [],
    disableRequestLogging: true,
    destroyAgent: true,
  });
}
