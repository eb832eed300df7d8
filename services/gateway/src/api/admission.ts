import { Refusal, type RouteContract } from '@tutela/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { checkBrowserRules } from '../caller/browser-rules';
import type { Door } from '../door';
import { maxBytesOf, tooLarge } from './body-cap';

/** What can be refused by a request's head alone, before anything of its body is read. */
export function admit(contract: RouteContract, request: FastifyRequest, reply: FastifyReply, door: Door): void {
  checkBrowserRules(contract, request.headers, door.origins);
  checkTries(contract, request, reply, door);
  const maxBytes = maxBytesOf(contract);
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes);
}

function checkTries(contract: RouteContract, request: FastifyRequest, reply: FastifyReply, door: Door): void {
  if (!/^\/(sign-in|invitations|me\/tag)(\/|$)/.test(contract.path)) return;
  const waitSeconds = door.signInLimit.take(door.addressOf(request));
  if (waitSeconds === 0) return;
  void reply.header('retry-after', waitSeconds);
  throw new Refusal('too-many-tries', { waitSeconds });
}
