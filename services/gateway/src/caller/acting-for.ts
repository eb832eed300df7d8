import type { IncomingHttpHeaders } from 'node:http';
import { Refusal } from '@tutela/contracts';
import type { Nobody, Person } from '@tutela/platform';

/**
 * A page says for whom it was opened; who has switched meanwhile, in another tab, does not carry its act over (NC-22).
 * @throws Refusal `acting-for-another`
 */
export function checkActingFor(caller: Person | Nobody, headers: IncomingHttpHeaders): void {
  const opened = headers['x-tutela-for'];
  if (caller.kind !== 'person' || opened === undefined) return;
  if (opened !== caller.organisation) throw new Refusal('acting-for-another');
}
