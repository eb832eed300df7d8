import { createHmac } from 'node:crypto';
import { requireKey } from './key-material';
import { lengthPrefixed } from './text-bytes';

/**
 * HMAC-SHA256 of one field's value, cut to the given number of bytes; equal values of two fields differ.
 * An empty value is refused: two children without a UPN would otherwise share one (security.md 46).
 * @throws RangeError without the value
 */
export function keyedHash(key: Buffer, field: string, value: string, bytes: number): Buffer {
  requireKey(key);
  if (value === '') throw new RangeError('An empty value identifies nobody');
  return createHmac('sha256', key)
    .update(lengthPrefixed([field, value]))
    .digest()
    .subarray(0, bytes);
}
