import { NestFactory, Reflector } from '@nestjs/core';
import { DiscoveryModule, DiscoveryService, MetadataScanner } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DynamicModule } from '@nestjs/common';
import { routes, type RouteContract, type ServiceName } from '@tutela/contracts';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { AnswerInterceptor } from './answer.interceptor';
import { listenAt } from './listen-at';
import { ProblemFilter } from './problem.filter';
import { answerBeforeClosing } from './requests-in-hand';
import { routeMetadata } from './route.decorator';
import { RouteGuard, type GuardSettings } from './route.guard';

/** Each route has its own limit, which is told; at this one the connection ends, so it lies above them all. */
const largestBody =
  2 * Math.max(...Object.values(routes).map(({ rawBody, maxBodyBytes }) => rawBody?.maxBytes ?? maxBodyBytes ?? 0));

export interface Listening {
  readonly url: string;
  close(): Promise<void>;
}

interface Settings {
  readonly service: ServiceName;
  readonly module: DynamicModule;
  readonly guard: GuardSettings;
  readonly host: string;
  readonly port: number;
  readonly log: Logger;
}

/** Starts a service's HTTP side. Its routes and the table's must be the same, else it does not start. */
export async function listen({ service, module, guard, host, port, log }: Settings): Promise<Listening> {
  const adapter = new FastifyAdapter({ bodyLimit: largestBody, trustProxy: false, forceCloseConnections: true });
  const routeGuard = new RouteGuard(guard);
  const fastify = adapter.getInstance<FastifyInstance>();
  answerBeforeClosing(fastify);
  fastify.addHook('onRequest', (request) => routeGuard.vouch(request));
  takeBodies(adapter);
  const app = await NestFactory.create<NestFastifyApplication>(
    { ...module, imports: [...(module.imports ?? []), DiscoveryModule] },
    adapter,
    {
      logger: false,
      bodyParser: false,
      abortOnError: false,
    },
  );
  app.useGlobalGuards(routeGuard);
  app.useGlobalInterceptors(new AnswerInterceptor(guard.refused));
  app.useGlobalFilters(new ProblemFilter(log));
  checkRoutes(service, boundRoutes(app));
  const url = await listenAt(app, { HOST: host, PORT: port });
  return { url, close: () => app.close() };
}

function takeBodies(adapter: FastifyAdapter): void {
  const fastify = adapter.getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    // Read by the guard once it knows who asks: text of 16 MB costs seconds to parse, and a stranger's is not worth them.
    Object.assign(request, { bodyText: body.toString() });
    done(null, undefined);
  });
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

function boundRoutes(app: NestFastifyApplication): RouteContract[] {
  const reflector = new Reflector();
  const scanner = new MetadataScanner();
  const controllers = app.get(DiscoveryService, { strict: false }).getControllers();
  return controllers.flatMap(({ instance }) => {
    const controller = instance as Record<string, () => unknown>;
    return scanner
      .getAllMethodNames(Object.getPrototypeOf(controller) as object)
      .map((name) => reflector.get<RouteContract | undefined>(routeMetadata, controller[name] as () => unknown))
      .filter((contract) => contract !== undefined);
  });
}

function checkRoutes(service: ServiceName, bound: readonly RouteContract[]): void {
  const owned = Object.entries(routes).filter(([, contract]) => contract.owner === service);
  const missing = owned.filter(([, contract]) => !bound.includes(contract)).map(([name]) => name);
  const foreign = bound
    .filter((contract) => !owned.some(([, own]) => own === contract))
    .map((contract) => contract.path);
  if (missing.length > 0 || foreign.length > 0) {
    throw new Error(
      `${service}: routes differ from the table. Missing: ${missing.join(', ') || 'none'}. Not in it: ${foreign.join(', ') || 'none'}.`,
    );
  }
}
