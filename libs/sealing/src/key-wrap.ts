import { randomBytes } from 'node:crypto';
import type { BoundContext } from './bound-context';
import { openBytes, seal } from './envelope';
import { keyBytes, requireKey } from './key-material';

/** A fresh random key of 32 bytes. */
export function newDataKey(): Buffer {
  return randomBytes(keyBytes);
}

/** A key sealed under another; it opens only with that one and in that context. */
export function wrapKey(wrapping: Buffer, context: BoundContext, key: Buffer): Buffer {
  requireKey(key);
  return seal(wrapping, context, key);
}

/** @throws SealedValueError as `open` does; RangeError when what was sealed is no key */
export function unwrapKey(wrapping: Buffer, context: BoundContext, wrapped: Buffer): Buffer {
  const key = openBytes(wrapping, context, wrapped);
  requireKey(key);
  return key;
}
