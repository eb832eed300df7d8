import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type BoundContext, contextBytes } from './bound-context';
import { requireKey } from './key-material';
import { SealedValueError } from './sealed-value-error';
import { textBytes } from './text-bytes';

const algorithm = 'aes-256-gcm';
const version = 0x01;
const nonceAt = 1;
const nonceBytes = 12;
const cipherAt = nonceAt + nonceBytes;
const tagBytes = 16;

/**
 * Envelope v1 (security.md 26): 0x01 | 12-byte random nonce | ciphertext | 16-byte tag. AES-256-GCM; version and context are authenticated.
 * @throws RangeError when the key is none or the text has a lone surrogate
 */
export function seal(key: Buffer, context: BoundContext, plaintext: string | Buffer): Buffer {
  requireKey(key);
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
  cipher.setAAD(authenticated(context));
  const bytes = typeof plaintext === 'string' ? textBytes(plaintext) : plaintext;
  const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([Buffer.of(version), nonce, ciphertext, cipher.getAuthTag()]);
}

/**
 * The text that was sealed for this context under this key.
 * @throws SealedValueError when it is of another version, too short, or not authentic
 */
export function open(key: Buffer, context: BoundContext, sealed: Buffer): string {
  return openBytes(key, context, sealed).toString('utf8');
}

/** As `open`, for what was sealed as bytes. */
export function openBytes(key: Buffer, context: BoundContext, sealed: Buffer): Buffer {
  requireKey(key);
  if (sealed.length < cipherAt + tagBytes) throw new SealedValueError('too-short');
  if (sealed[0] !== version) throw new SealedValueError('unknown-version');
  const tagAt = sealed.length - tagBytes;
  const decipher = createDecipheriv(algorithm, key, sealed.subarray(nonceAt, cipherAt), { authTagLength: tagBytes });
  decipher.setAAD(authenticated(context));
  decipher.setAuthTag(sealed.subarray(tagAt));
  const opened = decipher.update(sealed.subarray(cipherAt, tagAt));
  try {
    return Buffer.concat([opened, decipher.final()]);
  } catch {
    throw new SealedValueError('not-authentic');
  }
}

function authenticated(context: BoundContext): Buffer {
  return Buffer.concat([Buffer.of(version), contextBytes(context)]);
}
