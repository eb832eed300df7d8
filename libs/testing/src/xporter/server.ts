import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Day, Session } from '@tutela/education';
import { answer, type Service, type XporterToken } from './answer';
import { HostedSchool } from './hosted-school';
import { RateLimiter, type RateLimit } from './rate-limit';
import type { Reply } from './endpoints/reply';
import type { XporterSchool } from './school/school';

export interface XporterOptions {
  schools: readonly XporterSchool[];
  tokens: readonly XporterToken[];
  host?: string;
  /** 0, the default, takes any free port. */
  port?: number;
  /** The simulator's clock: marks of today appear as it moves. */
  now: () => Date;
}

/** A request as it came, refused ones too; the token is not kept. */
export interface RecordedRequest {
  method: string;
  /** With its query. */
  path: string;
  status: number;
}

/** A running simulator of SIMS behind Xporter on Demand, for any number of schools on one port. */
export interface Xporter {
  url: string;
  requests: readonly RecordedRequest[];
  changeMark(estab: string, pupilId: string, on: Day, session: Session, mark: string): void;
  changePupil(estab: string, pupilId: string, change: Parameters<HostedSchool['changePupil']>[1]): void;
  /** Limits the requests of each token; `undefined` lifts the limit. */
  setRateLimit(limit: RateLimit | undefined): void;
  close(): Promise<void>;
}

/** Starts the simulator and resolves when it listens. It reads only: every method but GET is refused and recorded (VS-04). */
export async function startXporter(options: XporterOptions): Promise<Xporter> {
  const { host = '127.0.0.1', port = 0, now } = options;
  const service: Service = {
    schools: new Map(options.schools.map((school) => [school.estab, new HostedSchool(school, now)])),
    tokens: new Map(options.tokens.map((token) => [token.token, token])),
    limiter: new RateLimiter(now),
    deltas: new Map(),
    now,
  };
  const requests: RecordedRequest[] = [];
  const server = createServer((request, response) => serve(service, requests, request, response));
  await listen(server, port, host);
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    requests,
    changeMark: (estab, ...change) => hostedSchool(service, estab).changeMark(...change),
    changePupil: (estab, ...change) => hostedSchool(service, estab).changePupil(...change),
    setRateLimit: (limit) => service.limiter.set(limit),
    close: () => close(server),
  };
}

function serve(
  service: Service,
  requests: RecordedRequest[],
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { method = '', url = '/' } = request;
  const reply = answer(service, { method, url, authorization: request.headers.authorization });
  requests.push({ method, path: url, status: reply.status });
  request.resume();
  send(response, reply);
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
  response.end(JSON.stringify(body));
}

function hostedSchool({ schools }: Service, estab: string): HostedSchool {
  const found = schools.get(estab);
  if (!found) throw new Error(`The simulator has no school ${estab}.`);
  return found;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
