import { createHash, createPrivateKey, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';

const lifetimeSeconds = 60;

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
