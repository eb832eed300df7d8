import fc from 'fast-check';
import { newDataKey } from './key-wrap';
import { listHash, listKey, type ListField } from './list-hash';

const fields: ListField[] = ['upn', 'birth-date', 'surname', 'forename', 'proposal'];
const value = fc.string({ unit: 'binary', minLength: 1 });

describe('the blinded list', () => {
  const laKey = newDataKey();
  const key = listKey(laKey, '999001', '2025-autumn');

  it('VS-05 gives equal hashes exactly for equal values of a field', () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), value, value, (field, one, other) => {
        expect(listHash(key, field, one) === listHash(key, field, other)).toBe(one === other);
      }),
    );
  });

  it('VS-05 gives the same value another hash in each field', () => {
    expect(new Set(fields.map((field) => listHash(key, field, 'ash'))).size).toBe(fields.length);
  });

  it('VS-05 VS-10 gives each school, LA and term a list that no other can be compared with', () => {
    const keys = [
      key,
      listKey(laKey, '999002', '2025-autumn'),
      listKey(laKey, '999001', '2026-spring'),
      listKey(newDataKey(), '999001', '2025-autumn'),
      listKey(laKey, '9990012', '025-autumn'),
    ];
    expect(new Set(keys.map((each) => listHash(each, 'surname', 'ash'))).size).toBe(keys.length);
  });

  it('VS-05 is eight bytes of base64url', () => {
    expect(listHash(key, 'upn', 'A999001001001')).toMatch(/^[\w-]{11}$/);
  });

  it('VS-05 refuses an empty value, so that two absent values never agree', () => {
    expect(() => listHash(key, 'upn', '')).toThrow(RangeError);
  });
});
