import { seal } from './envelope';
import { newDataKey, unwrapKey, wrapKey } from './key-wrap';

describe('a wrapped key', () => {
  const wrapping = newDataKey();
  const context = { la: '999', table: 'child_key', column: 'key_sealed', row: 'child-1' };

  it('VS-11 unwraps to the same key', () => {
    const key = newDataKey();
    expect(unwrapKey(wrapping, context, wrapKey(wrapping, context, key))).toEqual(key);
  });

  it('VS-11 does not unwrap under another key or for another row', () => {
    const wrapped = wrapKey(wrapping, context, newDataKey());
    const refusal = expect.objectContaining({ code: 'not-authentic' }) as Error;
    expect(() => unwrapKey(newDataKey(), context, wrapped)).toThrow(refusal);
    expect(() => unwrapKey(wrapping, { ...context, row: 'child-2' }, wrapped)).toThrow(refusal);
  });

  it('VS-11 is never something that is no key', () => {
    expect(() => wrapKey(wrapping, context, Buffer.from('short'))).toThrow(RangeError);
    expect(() => unwrapKey(wrapping, context, seal(wrapping, context, 'short'))).toThrow(RangeError);
  });
});
