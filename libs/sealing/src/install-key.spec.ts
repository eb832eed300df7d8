import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { newSigningKey, signBytes, verifyBytes } from './install-key';

describe('a signing key', () => {
  const key = newSigningKey();
  const bytes = Buffer.from('{"sequence":1}');
  const signature = signBytes(key.privatePem, bytes);

  it('VS-07 signs what its public key verifies', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (any) => {
        const message = Buffer.from(any);
        expect(verifyBytes(key.publicKey, message, signBytes(key.privatePem, message))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('VS-07 is PKCS #8 in private and 32 raw bytes in public', () => {
    expect(key.privatePem).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(Buffer.from(key.publicKey, 'base64url')).toHaveLength(32);
  });

  it('VS-07 is refused for other bytes, another key or a changed signature', () => {
    const changed = Buffer.from(signature, 'base64url');
    changed.writeUInt8(changed.readUInt8(10) ^ 1, 10);
    expect(verifyBytes(key.publicKey, Buffer.from('{"sequence":2}'), signature)).toBe(false);
    expect(verifyBytes(newSigningKey().publicKey, bytes, signature)).toBe(false);
    expect(verifyBytes(key.publicKey, bytes, changed.toString('base64url'))).toBe(false);
  });

  it.each(['', 'no signature', `${signature}=`, signature.slice(0, 80)])(
    'VS-07 is refused for no proper signature (%#)',
    (text) => {
      expect(verifyBytes(key.publicKey, bytes, text)).toBe(false);
    },
  );

  it.each(['', randomBytes(31).toString('base64url'), 'https://elsewhere.example/key'])(
    'VS-07 is an error where the pinned public key is none (%#)',
    (publicKey) => {
      expect(() => verifyBytes(publicKey, bytes, signature)).toThrow(RangeError);
    },
  );
});
