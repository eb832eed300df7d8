import { Refusal, type RouteContract } from '@tutela/contracts';
import type { Nobody, Person } from '@tutela/platform';
import { isForAgents } from './browser-rules';
import type { Session, SessionReader } from './session-reader';

/** Who the request's token will say is behind it. What that person may do is decided by the owner of the data (security.md rule 2). */
export async function callerOf(
  contract: RouteContract,
  reference: string | undefined,
  network: string,
  sessions: SessionReader,
): Promise<Person | Nobody> {
  if (contract.needs === 'anyone' || isForAgents(contract)) return { kind: 'nobody', network };
  const session = reference === undefined ? undefined : await sessions.read(reference);
  if (contract.needs === 'half-signed-in') return at('half', session, network);
  if (contract.needs === 'enrolling') return at('enrolling', session, network);
  const person = session && personOf(session, network);
  if (!person) throw new Refusal('sign-in-needed');
  return person;
}

/** Nobody yet, at this step on the way in. */
function at(step: Session['step'], session: Session | undefined, network: string): Nobody {
  return { kind: 'nobody', network, session: session?.step === step ? session.id : undefined };
}

/** A session after both steps (VS-12), or undefined. */
export function personOf(session: Session, network: string): Person | undefined {
  const { id, account, userId, role, organisation, la, step, factorAt } = session;
  if (step !== 'full' || factorAt === undefined) return undefined;
  return {
    kind: 'person',
    account,
    userId,
    role,
    organisation,
    la,
    network,
    factorAt: new Date(factorAt),
    session: id,
  };
}
