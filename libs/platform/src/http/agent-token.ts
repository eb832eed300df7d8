import { createPublicKey } from 'node:crypto';
import { agentClaims, id, Refusal, type AgentClaims } from '@tutela/contracts';
import { decodeJwt, jwtVerify } from 'jose';

const longestSeconds = 60;
/** A school's clock may be a little ahead of ours. */
const clockToleranceSeconds = 5;

export interface AgentTokenToRead {
  readonly token: string | undefined;
  /** The registered key of the install, 32 bytes as base64url. */
  readonly publicKey: string;
  readonly method: string;
  /** As in the contract: without host, without `/api`, without query. */
  readonly path: string;
  /** SHA-256 of the exact bytes of the body, base64url; of no bytes where there is none. */
  readonly bodyHash: string;
  readonly now: Date;
}

/** Which install a token says it is from. Not yet believed: it only names the key to read the token with. */
export function installNamedIn(token: string | undefined): string | undefined {
  try {
    return id.parse(decodeJwt(token ?? '').iss);
  } catch {
    return undefined;
  }
}

/**
 * Who signed this very request (security.md rule 47): algorithm, type and audience are ours to say, not the token's.
 * @throws Refusal `install-unknown` for every fault alike
 */
export async function readAgentToken(read: AgentTokenToRead): Promise<AgentClaims> {
  const claims = await genuineClaims(read).catch(() => undefined);
  if (!claims || !isOfThisRequest(claims, read)) throw new Refusal('install-unknown');
  return claims;
}

async function genuineClaims({ token, publicKey, now }: AgentTokenToRead): Promise<AgentClaims> {
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  const { payload } = await jwtVerify(token ?? '', key, {
    algorithms: ['EdDSA'],
    typ: 'agent+jwt',
    audience: 'collection',
    currentDate: now,
    maxTokenAge: longestSeconds,
    clockTolerance: clockToleranceSeconds,
  });
  return agentClaims.parse(payload);
}

function isOfThisRequest(claims: AgentClaims, { method, path, bodyHash }: AgentTokenToRead): boolean {
  return (
    claims.iss === claims.sub &&
    claims.exp - claims.iat <= longestSeconds &&
    claims.htm === method &&
    claims.htu === path &&
    claims.bh === bodyHash
  );
}
