import { createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';

const publicKeyBytes = 32;
const signatureBytes = 64;

/** An Ed25519 pair (RFC 8032): of an install, made on the school's host, or of the platform's receipts (security.md 47, 48). */
export interface SigningKey {
  /** PKCS #8 as PEM. It never leaves the host that made it. */
  readonly privatePem: string;
  /** The raw 32 bytes as base64url: the `x` of a JWK (RFC 8037). */
  readonly publicKey: string;
}

export function newSigningKey(): SigningKey {
  const pair = generateKeyPairSync('ed25519');
  const { x } = pair.publicKey.export({ format: 'jwk' });
  if (x === undefined) throw new Error('An Ed25519 key without its point');
  return { privatePem: pair.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), publicKey: x };
}

/** The Ed25519 signature, 64 bytes as base64url. */
export function signBytes(privatePem: string, bytes: Buffer): string {
  return sign(null, bytes, privatePem).toString('base64url');
}

/**
 * Whether the signature is this key's over these bytes. What is no signature is false.
 * @throws RangeError when the public key is none: it is pinned by us, never sent along with the bytes
 */
export function verifyBytes(publicKey: string, bytes: Buffer, signature: string): boolean {
  if (!decoded(publicKey, publicKeyBytes)) throw new RangeError('A public key is 32 bytes of base64url');
  const given = decoded(signature, signatureBytes);
  if (!given) return false;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return verify(null, bytes, key, given);
}

/** Node reads base64url leniently; only the one proper spelling counts, so that a signature has one text. */
function decoded(text: string, length: number): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64url');
  return bytes.length === length && bytes.toString('base64url') === text ? bytes : undefined;
}
