import { randomBytes } from 'node:crypto';
import { open, seal } from './envelope';
import { childKeyFrom, laKeyFrom, newChildKey, newLaKey } from './key-hierarchy';
import { newDataKey } from './key-wrap';
import { RootKey } from './root-key';

const refusal = expect.objectContaining({ code: 'not-authentic' }) as Error;

describe('the keys of an LA and its children', () => {
  const root = new RootKey(randomBytes(32));
  const la = newLaKey(root, '999');
  const child = newChildKey(la.key, '999', 'child-1');

  it('VS-11 lead from the root key down to a sealed value', () => {
    const context = { la: '999', table: 'child', column: 'surname_sealed', row: 'child-1' };
    const sealed = seal(child.key, context, 'Ash');
    const laKey = laKeyFrom(root, '999', la.wrapped);
    expect(open(childKeyFrom(laKey, '999', 'child-1', child.wrapped), context, sealed)).toBe('Ash');
  });

  it('VS-10 do not open for another LA', () => {
    expect(() => laKeyFrom(root, '998', la.wrapped)).toThrow(refusal);
    expect(() => childKeyFrom(newLaKey(root, '998').key, '999', 'child-1', child.wrapped)).toThrow(refusal);
    expect(() => childKeyFrom(la.key, '998', 'child-1', child.wrapped)).toThrow(refusal);
  });

  it('VS-11 do not open under another root key or for another child', () => {
    expect(() => laKeyFrom(new RootKey(newDataKey()), '999', la.wrapped)).toThrow(refusal);
    expect(() => childKeyFrom(la.key, '999', 'child-2', child.wrapped)).toThrow(refusal);
  });

  it('VS-23 are random, so that a destroyed key cannot be made again', () => {
    expect(newChildKey(la.key, '999', 'child-1').key).not.toEqual(child.key);
    expect(newLaKey(root, '999').key).not.toEqual(la.key);
  });
});
