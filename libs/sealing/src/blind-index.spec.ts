import fc from 'fast-check';
import { blindIndex } from './blind-index';
import { newDataKey } from './key-wrap';

const value = fc.string({ unit: 'binary', minLength: 1 });

describe('a blind index', () => {
  const key = newDataKey();

  it('VS-11 is equal exactly when key, field and value are equal', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        const equal = blindIndex(key, 'upn', one).equals(blindIndex(key, 'upn', other));
        expect(equal).toBe(one === other);
      }),
    );
  });

  it('VS-10 differs between LAs and between fields', () => {
    const index = blindIndex(key, 'upn', 'A999001001001');
    expect(index).toHaveLength(16);
    expect(blindIndex(newDataKey(), 'upn', 'A999001001001')).not.toEqual(index);
    expect(blindIndex(key, 'former-upn', 'A999001001001')).not.toEqual(index);
    expect(blindIndex(key, 'upnA', '999001001001')).not.toEqual(index);
  });

  it('VS-05 is refused for an empty value, which would make all without one the same child', () => {
    expect(() => blindIndex(key, 'upn', '')).toThrow(RangeError);
  });
});
