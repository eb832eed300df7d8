import type { IncomingHttpHeaders } from 'node:http';
import { fileNameHeader, type RouteContract } from '@tutela/contracts';
import { isForAgents } from '../caller/browser-rules';
import { cookieFor } from '../caller/session-cookie';

const tokenHeader = 'x-tutela-token';
const sessionHeader = 'x-tutela-session';

/**
 * Lists of what passes, not of what does not: every forwarding and identity header from outside stays outside, also those
 * nobody has thought of yet (security.md rule 20).
 */
const inward = ['accept', 'content-type', 'content-length', 'idempotency-key', 'if-none-match', 'last-event-id'];
const outward = [
  'content-type',
  'content-length',
  'content-disposition',
  'content-security-policy',
  'etag',
  'retry-after',
];

export function headersInward(
  contract: RouteContract,
  headers: IncomingHttpHeaders,
  token: string,
): IncomingHttpHeaders {
  const own = [
    ...(isForAgents(contract) ? ['authorization'] : []),
    ...(contract.rawBody?.nameHeader ? [fileNameHeader] : []),
  ];
  const names = [...inward, ...own];
  const bodyless = contract.method === 'GET';
  const passed = picked(headers, bodyless ? names.filter((name) => !name.startsWith('content-')) : names);
  return { ...passed, [tokenHeader]: token };
}

/** What identity says about the session becomes the cookie; the header itself never leaves. */
export function headersOutward(contract: RouteContract, headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const session = sessionAnswer(contract, headers);
  const cookie = session === undefined ? {} : { 'set-cookie': [cookieFor(session)] };
  return { ...picked(headers, outward), ...cookie };
}

/** Only identity speaks about sessions. */
export function sessionAnswer(contract: RouteContract, headers: IncomingHttpHeaders): string | undefined {
  const value = headers[sessionHeader];
  return contract.owner === 'identity' && typeof value === 'string' ? value : undefined;
}

function picked(headers: IncomingHttpHeaders, names: readonly string[]): IncomingHttpHeaders {
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}
