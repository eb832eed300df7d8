/** Every symmetric key here has 32 bytes: AES-256 and HMAC-SHA256 (VS-11). */
export const keyBytes = 32;

/**
 * Refuses what cannot be a key: another length, or only zeros.
 * Zeros are what is left of a key after its eviction; sealing under them would protect nothing and look fine.
 * @throws RangeError that says nothing of the bytes
 */
export function requireKey(key: Uint8Array): void {
  if (key.length !== keyBytes) throw new RangeError(`A key has ${keyBytes} bytes`);
  if (key.every((byte) => byte === 0)) throw new RangeError('A key of zeros is no key: it was wiped or never filled');
}
