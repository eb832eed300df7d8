import { createHash, createPrivateKey, randomUUID } from 'node:crypto';
import { id, laCode } from '@tutela/contracts';
import { SignJWT } from 'jose';
import { z } from 'zod';

const lifetimeSeconds = 60;

/** The claims of an agent's token (security.md rule 47). */
export const agentTokenClaims = z.strictObject({
  /** The install, in both. */
  iss: id,
  sub: id,
  aud: z.literal('collection'),
  iat: z.int(),
  /** At most 60 seconds after `iat`. */
  exp: z.int(),
  /** Used once. */
  jti: z.uuid(),
  /** For which of the install's authorities: sequences are per install and authority (security.md rule 48). */
  la: laCode,
  /** SHA-256 of the exact bytes of the body, base64url; of no bytes where there is none. */
  bh: z.string(),
  htm: z.string(),
  /** The path as in the contract, without host and without `/api`. */
  htu: z.string(),
});

export interface AgentRequest {
  readonly install: string;
  readonly la: string;
  readonly privatePem: string;
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly now: Date;
}

/** A token for one request, an Ed25519 JWT of type `agent+jwt`. */
export async function agentToken({ install, la, privatePem, method, path, body, now }: AgentRequest): Promise<string> {
  const iat = Math.floor(now.getTime() / 1000);
  return new SignJWT({ la, bh: createHash('sha256').update(body).digest('base64url'), htm: method, htu: path })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'agent+jwt' })
    .setIssuer(install)
    .setSubject(install)
    .setAudience('collection')
    .setIssuedAt(iat)
    .setExpirationTime(iat + lifetimeSeconds)
    .setJti(randomUUID())
    .sign(createPrivateKey(privatePem));
}
