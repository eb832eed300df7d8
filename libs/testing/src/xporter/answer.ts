import { Deltas } from './endpoints/delta';
import { ENDPOINTS } from './endpoints/endpoints';
import type { HostedSchool } from './hosted-school';
import type { RateLimiter } from './rate-limit';
import { refusal, type Reply } from './endpoints/reply';

/** What a token opens: one school, some scopes. */
export interface XporterToken {
  token: string;
  estab: string;
  scopes: readonly string[];
}

export interface Service {
  schools: ReadonlyMap<string, HostedSchool>;
  tokens: ReadonlyMap<string, XporterToken>;
  limiter: RateLimiter;
  deltas: Map<string, Deltas>;
  now: () => Date;
}

export interface Request {
  method: string;
  url: string;
  authorization?: string;
}

const BASE = 'http://xporter.invalid';
const PATH = /^\/api\/v1\/School\/(?<estab>[^/]+)\/(?<endpoint>[^/]+)(?:\/(?<id>[^/]*))?$/i;

/** Answers one request: only GET (VS-04), then token, limit, school, endpoint and scope, in that order. */
export function answer(service: Service, { method, url, authorization }: Request): Reply {
  if (method !== 'GET') return refusal(405, 'Nothing can be written here.', { allow: 'GET' });
  const token = service.tokens.get(/^Idaas (\S+)$/.exec(authorization ?? '')?.[1] ?? '');
  if (!token) return refusal(401, 'The token is missing or not known.', { 'www-authenticate': 'Idaas' });
  const wait = service.limiter.take(token.token);
  if (wait > 0) return refusal(429, 'Too many requests.', { 'retry-after': String(wait) });
  if (!URL.canParse(url, BASE)) return refusal(400, 'The path cannot be read.');
  return answerSchool(service, token, new URL(url, BASE));
}

function answerSchool(service: Service, token: XporterToken, url: URL): Reply {
  const { estab = '', endpoint = '', id } = PATH.exec(url.pathname)?.groups ?? {};
  if (!endpoint) return refusal(404, 'There is no such path.');
  if (estab !== token.estab) return refusal(403, 'The token is not for this school.');
  const hosted = service.schools.get(estab);
  const found = ENDPOINTS.get(endpoint.toLowerCase());
  if (!hosted || !found) return refusal(404, 'There is no such school or endpoint.');
  const scopes = new Set(token.scopes);
  if (found.scopes.length > 0 && !found.scopes.some((scope) => scopes.has(scope))) {
    return refusal(403, `The token needs one of the scopes ${found.scopes.join(', ')}.`);
  }
  const query = new Map([...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  return found.answer({ hosted, deltas: deltasOf(service, estab), scopes, id, query, now: service.now() });
}

function deltasOf({ deltas }: Service, estab: string): Deltas {
  const known = deltas.get(estab) ?? new Deltas();
  deltas.set(estab, known);
  return known;
}
