import { randomBytes } from 'node:crypto';
import { deriveKey } from './derive-key';

describe('a derived key', () => {
  const parent = randomBytes(32);

  it('VS-11 is the same for the same parent and purpose', () => {
    expect(deriveKey(parent, 'list', '999001')).toEqual(deriveKey(parent, 'list', '999001'));
    expect(deriveKey(parent, 'list', '999001')).toHaveLength(32);
  });

  it('VS-11 differs for another parent, purpose, or division of the purpose', () => {
    const keys = [
      deriveKey(parent, 'list', '999001'),
      deriveKey(randomBytes(32), 'list', '999001'),
      deriveKey(parent, 'list', '999002'),
      deriveKey(parent, 'list9', '99001'),
      deriveKey(parent, 'list999001'),
    ];
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(keys.length);
  });

  it('VS-11 never comes from a parent of another length or of zeros', () => {
    expect(() => deriveKey(randomBytes(31), 'list')).toThrow(RangeError);
    expect(() => deriveKey(Buffer.alloc(32), 'list')).toThrow(RangeError);
  });
});
