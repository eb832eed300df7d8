import { deriveKey } from './derive-key';
import { keyedHash } from './keyed-hash';

const indexBytes = 16;

/**
 * The 16 bytes by which a sealed value is found again, under the LA's key and for one field: equality only, and only for
 * values of high entropy such as a UPN (security.md 28). The caller normalises the value.
 * @throws RangeError when the value is empty
 */
export function blindIndex(key: Buffer, field: string, normalisedValue: string): Buffer {
  return keyedHash(deriveKey(key, 'blind-index'), field, normalisedValue, indexBytes);
}
