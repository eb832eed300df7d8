import { hkdfSync } from 'node:crypto';
import { keyBytes, requireKey } from './key-material';
import { lengthPrefixed } from './text-bytes';

const salt = 'tutela/v1';

/** A 32-byte key of its own for each purpose, by HKDF-SHA256 (RFC 5869); the parts of a purpose never run into each other. */
export function deriveKey(parent: Uint8Array, ...purpose: readonly string[]): Buffer {
  requireKey(parent);
  return Buffer.from(hkdfSync('sha256', parent, salt, lengthPrefixed(purpose), keyBytes));
}
