import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import type { Method, RouteContract } from '@tutela/contracts';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../acts/actor';
import type { Vouched } from './internal-token';

export const routeMetadata = Symbol('route');

const methods: Readonly<Record<Method, RequestMethod>> = {
  GET: RequestMethod.GET,
  POST: RequestMethod.POST,
  PUT: RequestMethod.PUT,
  DELETE: RequestMethod.DELETE,
};

/** Binds a controller's method to its line in the route table. */
export function Route(contract: RouteContract): MethodDecorator {
  return applyDecorators(
    SetMetadata(routeMetadata, contract),
    RequestMapping({ path: contract.path, method: methods[contract.method] }),
    HttpCode(200),
  );
}

/** What the guard found out about a request. */
export interface Known {
  readonly actor: Actor | 'gateway';
  readonly input: unknown;
}

/**
 * `bodyText` is the JSON as it was received: its length is capped, and an agent signs its hash. `vouched` is what the gateway's token said
 * when the head arrived.
 */
export type KnownRequest = FastifyRequest & { known?: Known; bodyText?: string; vouched?: Vouched };

function known(context: ExecutionContext): Known {
  const request = context.switchToHttp().getRequest<KnownRequest>();
  if (!request.known) throw new Error('A route without its guard.');
  return request.known;
}

/** The checked input: path parameters, query and body in one object. */
export const Input = createParamDecorator((_: undefined, context: ExecutionContext) => known(context).input);
/** Who asks. */
export const By = createParamDecorator((_: undefined, context: ExecutionContext) => known(context).actor);
/** The raw bytes of an upload route. */
export const RawBody = createParamDecorator(
  (_: undefined, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().body,
);
