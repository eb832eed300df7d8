import type { IncomingHttpHeaders } from 'node:http';
import { actFor, refreshFactor, Refusal, signOut, type RouteContract } from '@tutela/contracts';
import type { Nobody, Person } from '@tutela/platform';

/** These carry nothing over: they are about the session itself. */
const forAnybody: readonly RouteContract[] = [actFor, refreshFactor, signOut];

/**
 * A page says for whom it was opened; who has switched meanwhile, in another tab, does not carry its act over (NC-22). A change for a school
 * or company has to say it; an authority's or the operator's person acts for one alone.
 * @throws Refusal `acting-for-another`, or `acting-for-unsaid`
 */
export function checkActingFor(contract: RouteContract, caller: Person | Nobody, headers: IncomingHttpHeaders): void {
  if (caller.kind !== 'person') return;
  const opened = headers['x-tutela-for'];
  if (opened === undefined && mustSay(contract, caller)) throw new Refusal('acting-for-unsaid');
  if (opened !== undefined && opened !== caller.organisation) throw new Refusal('acting-for-another');
}

function mustSay(contract: RouteContract, { organisation }: Person): boolean {
  if (contract.method === 'GET' || forAnybody.includes(contract)) return false;
  return /^(school|company)-/.test(organisation);
}
