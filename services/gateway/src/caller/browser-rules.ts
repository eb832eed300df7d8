import type { IncomingHttpHeaders } from 'node:http';
import { enrolInstall, Refusal, type RouteContract } from '@tutela/contracts';

const localHosts = ['localhost', '127.0.0.1', '[::1]'];
/** What a form on another site can send without asking first. */
const formTypes = ['multipart/form-data', 'application/x-www-form-urlencoded'];

export interface OriginRule {
  /** Origins given by configuration. */
  readonly allowed: readonly string[];
  /** Without any given, in the local profile: the page's own host, if it is this machine. */
  readonly local: boolean;
}

/** Routes for a school's agent: it has a key of its own and no browser (security.md rules 19 and 47). */
export function isForAgents(contract: RouteContract): boolean {
  return contract.needs === 'install' || contract === enrolInstall;
}

/**
 * Rule 19: a state change comes from a page of ours, by fetch.
 * @throws Refusal `wrong-origin`, or `bad-input` for another content type
 */
export function checkBrowserRules(contract: RouteContract, headers: IncomingHttpHeaders, rule: OriginRule): void {
  if (isForAgents(contract)) refuseBrowser(headers);
  else if (contract.method !== 'GET') checkChange(contract, headers, rule);
}

function checkChange(contract: RouteContract, headers: IncomingHttpHeaders, rule: OriginRule): void {
  if (headers['x-tutela'] !== '1') throw new Refusal('wrong-origin');
  if (!isOurOrigin(headers, rule)) throw new Refusal('wrong-origin');
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') throw new Refusal('wrong-origin');
  if (!isRightType(contract, headers['content-type'])) throw wrongType();
}

/** A browser that was led to an agent's route would bring a person's cookie: an agent has none. */
function refuseBrowser(headers: IncomingHttpHeaders): void {
  if (headers.cookie !== undefined) throw new Refusal('wrong-origin');
}

function isOurOrigin({ origin, host }: IncomingHttpHeaders, rule: OriginRule): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  if (rule.allowed.length > 0) return rule.allowed.includes(origin);
  const from = new URL(origin);
  return rule.local && from.host === host && localHosts.includes(from.hostname);
}

function isRightType(contract: RouteContract, contentType: string | undefined): boolean {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  if (!type) return false;
  const isJson = type === 'application/json';
  return contract.rawBody ? !isJson && !formTypes.includes(type) : isJson;
}

function wrongType(): Refusal {
  return new Refusal('bad-input', undefined, [{ path: 'content-type', code: 'invalid_value' }]);
}
