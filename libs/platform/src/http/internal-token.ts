import { createPublicKey, type KeyObject } from 'node:crypto';
import { Refusal, type Role, type ServiceName } from '@tutela/contracts';
import type { RootKey } from '@tutela/sealing';
import { jwtVerify, SignJWT } from 'jose';
import type { Actor, Nobody, Person } from '../acts/actor';
import { ed25519FromSeed } from './ed25519';
import type { StepUp } from './step-up';

const lifetime = '30s';
const type = 'svc+jwt';
const issuer = 'gateway';

/** The gateway's signing key follows from the root secret; services pin its public half (security.md rule 22). */
export function gatewayKey(root: RootKey): KeyObject {
  return ed25519FromSeed(root.derive('gateway-signing-key'));
}

export function gatewayPublicKey(root: RootKey): KeyObject {
  return createPublicKey(gatewayKey(root));
}

interface Claims {
  readonly kind: 'person' | 'nobody' | 'gateway';
  readonly network: string;
  readonly userId?: string;
  readonly role?: Role;
  readonly organisation?: string;
  readonly la?: string;
  readonly factorAt?: string;
  readonly session?: string;
  readonly stepUp?: StepUp;
}

/** Who is behind a request, with the code that was accepted for it. */
export interface Vouched {
  readonly actor: Actor | 'gateway';
  readonly stepUp?: StepUp;
}

/** A token for one request to one service. */
export async function mintToken(
  key: KeyObject,
  audience: ServiceName,
  actor: Person | Nobody | 'gateway',
  stepUp?: StepUp,
): Promise<string> {
  return new SignJWT({ ...claimsOf(actor), ...(stepUp ? { stepUp } : {}) })
    .setProtectedHeader({ alg: 'EdDSA', typ: type })
    .setIssuer(issuer)
    .setSubject(actor !== 'gateway' && actor.kind === 'person' ? actor.account : 'none')
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(key);
}

function claimsOf(actor: Person | Nobody | 'gateway'): Claims {
  if (actor === 'gateway') return { kind: 'gateway', network: 'inside' };
  if (actor.kind === 'nobody') return { kind: 'nobody', network: actor.network, session: actor.session };
  const { userId, role, organisation, la, network, factorAt, session } = actor;
  return { kind: 'person', userId, role, organisation, la, network, factorAt: factorAt.toISOString(), session };
}

/** Who is behind a request, or a refusal: the algorithm, type, issuer and audience are ours to say, not the token's. */
export async function readToken(key: KeyObject, audience: ServiceName, token: string | undefined): Promise<Vouched> {
  if (!token) throw new Refusal('sign-in-needed');
  try {
    const { payload } = await jwtVerify<Claims>(token, key, { algorithms: ['EdDSA'], typ: type, issuer, audience });
    return { actor: actorOf(payload, payload.sub ?? ''), stepUp: payload.stepUp };
  } catch {
    throw new Refusal('sign-in-needed');
  }
}

function actorOf(claims: Claims, subject: string): Actor | 'gateway' {
  if (claims.kind === 'gateway') return 'gateway';
  const { network, userId, role, organisation, la, factorAt, session } = claims;
  if (claims.kind === 'nobody') return { kind: 'nobody', network, session };
  if (!userId || !role || !organisation || !factorAt || !session) throw new Refusal('sign-in-needed');
  return {
    kind: 'person',
    account: subject,
    userId,
    role,
    organisation,
    la,
    network,
    factorAt: new Date(factorAt),
    session,
  };
}
