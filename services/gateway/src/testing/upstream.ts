import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import {
  acceptCode,
  readSession,
  type InputOf,
  type OutputOf,
  type Problem,
  type ServiceName,
} from '@tutela/contracts';
import { gatewayPublicKey, readToken, type Actor, type StepUp } from '@tutela/platform';
import Fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { Session } from '../caller/session-reader';
import { root } from './root';

/** What reached a service: the request, and who the gateway says is behind it. */
export interface Reached {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly actor: Actor | 'gateway';
  readonly stepUp?: StepUp;
}

type Answer = (reply: FastifyReply) => unknown;

/** A real HTTP server that stands where a service stands, and believes only the gateway's token. */
export class Upstream {
  readonly reached: Reached[] = [];
  answer: Answer = (reply) => reply.send({ ok: true });
  protected readonly server: FastifyInstance = Fastify({ bodyLimit: 64 * 1024 * 1024, forceCloseConnections: true });

  constructor(readonly service: ServiceName) {
    this.server.removeAllContentTypeParsers();
    this.server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
    this.server.get('/', (_request, reply) => reply.status(404).send());
    this.server.all('/*', async (request, reply) => {
      const { method, url, headers } = request;
      const body = Buffer.isBuffer(request.body) ? request.body.toString() : '';
      const token = headers['x-tutela-token']?.toString();
      const { actor, stepUp } = await readToken(gatewayPublicKey(root), service, token);
      this.reached.push({ method, url, headers, body, actor, stepUp });
      return this.answer(reply);
    });
  }

  listen(): Promise<string> {
    return this.server.listen({ port: 0, host: '127.0.0.1' });
  }

  get last(): Reached {
    const last = this.reached.at(-1);
    if (!last) throw new Error(`Nothing reached ${this.service}`);
    return last;
  }

  close(): Promise<void> {
    return this.server.close();
  }
}

/** Identity as the gateway sees it: keeps sessions by their reference, counts how often it was asked, and judges codes as it is told to. */
export class Identity extends Upstream {
  readonly sessions = new Map<string, Session>();
  reads = 0;
  /** What the gateway asked about codes, and what it is told. */
  readonly accepted: InputOf<typeof acceptCode>[] = [];
  codes: () => OutputOf<typeof acceptCode> | Problem = () => ({ stepUp: randomUUID() });

  constructor() {
    super('identity');
    this.server.post(readSession.path, async (request) => {
      this.reads += 1;
      await readToken(gatewayPublicKey(root), 'identity', request.headers['x-tutela-token']?.toString());
      const { reference } = readSession.in.parse(JSON.parse(String(request.body)));
      return { session: this.sessions.get(reference) };
    });
    this.server.post(acceptCode.path, async (request, reply) => {
      const { actor } = await readToken(
        gatewayPublicKey(root),
        'identity',
        request.headers['x-tutela-token']?.toString(),
      );
      if (actor !== 'gateway') throw new Error('Codes are for the gateway to ask about.');
      this.accepted.push(acceptCode.in.parse(JSON.parse(String(request.body))));
      const answer = this.codes();
      return reply.status('status' in answer ? answer.status : 200).send(answer);
    });
  }
}
