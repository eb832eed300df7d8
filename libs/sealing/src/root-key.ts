import { deriveKey } from './derive-key';
import { requireKey } from './key-material';

const hidden = '[RootKey]';
const nodeInspect = Symbol.for('nodejs.util.inspect.custom');

/**
 * The platform's root secret: 32 bytes from a file, the environment or a KMS (security.md 26).
 * It only derives; no log, JSON or inspection shows its bytes.
 */
export class RootKey {
  readonly #bytes: Buffer;

  /** @throws RangeError unless there are 32 bytes that are not all zero */
  constructor(bytes: Uint8Array) {
    requireKey(bytes);
    this.#bytes = Buffer.from(bytes);
  }

  /** A 32-byte key for one purpose, by HKDF-SHA256. */
  derive(purpose: string): Buffer {
    return deriveKey(this.#bytes, 'key', purpose);
  }

  /** The password of a database role, base64url of 32 bytes: derived, so none is stored (design.md §3); never equal to a key of the same purpose. */
  password(purpose: string): string {
    return deriveKey(this.#bytes, 'password', purpose).toString('base64url');
  }

  toJSON(): string {
    return hidden;
  }

  [nodeInspect](): string {
    return hidden;
  }
}

/**
 * The root key from its base64 text (44 characters; white space around it is allowed, as a file ends in a line break).
 * @throws RangeError without the text: a service with a wrong key does not start (security.md 31)
 */
export function rootKeyFromBase64(text: string): RootKey {
  const trimmed = text.trim();
  const bytes = Buffer.from(trimmed, 'base64');
  if (bytes.toString('base64') !== trimmed) throw new RangeError('The root key is not base64');
  return new RootKey(bytes);
}
