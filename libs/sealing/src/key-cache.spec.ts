import { KeyCache } from './key-cache';
import { newDataKey } from './key-wrap';

function cacheAt(start: number, maxEntries = 3) {
  const clock = { now: start };
  const cache = new KeyCache({ ttlMs: 60_000, maxEntries, now: () => clock.now });
  return { cache, clock };
}

/** The buffers that the cache makes for itself, so that a test can see them wiped. */
function watchCopies(): Buffer[] {
  const copies: Buffer[] = [];
  const original = Buffer.from.bind(Buffer) as (source: Buffer) => Buffer;
  jest.spyOn(Buffer, 'from').mockImplementation(((source: Buffer) => {
    const copy = original(source);
    copies.push(copy);
    return copy;
  }) as typeof Buffer.from);
  return copies;
}

function isWiped(copy: Buffer | undefined): boolean {
  return copy?.every((byte) => byte === 0) ?? false;
}

describe('the cache of unwrapped keys', () => {
  afterEach(() => jest.restoreAllMocks());

  it('VS-11 gives a key back within 60 s and never after, however often it is read', () => {
    const { cache, clock } = cacheAt(1_000);
    const key = newDataKey();
    cache.put('child-1', key);
    clock.now += 59_999;
    expect(cache.get('child-1')).toEqual(key);
    clock.now += 1;
    expect(cache.get('child-1')).toBeUndefined();
    expect(cache.size).toBe(0);
  });

  it.each([0, -1, 60_001, Number.NaN, Infinity])('VS-11 is refused with a stay of %d ms', (ttlMs) => {
    expect(() => new KeyCache({ ttlMs, maxEntries: 1, now: () => 0 })).toThrow(RangeError);
  });

  it('VS-11 lets the oldest key go when it is full', () => {
    const { cache } = cacheAt(0, 2);
    for (const id of ['a', 'b', 'c']) cache.put(id, newDataKey());
    expect(cache.get('a')).toBeUndefined();
    expect(cache.get('b')).toBeDefined();
    expect(cache.get('c')).toBeDefined();
  });

  it('VS-11 keeps the others when a key is stored again', () => {
    const { cache } = cacheAt(0, 2);
    const renewed = newDataKey();
    cache.put('a', newDataKey());
    cache.put('b', newDataKey());
    cache.put('b', renewed);
    expect(cache.get('a')).toBeDefined();
    expect(cache.get('b')).toEqual(renewed);
  });

  it('VS-11 wipes a key that is out of time, pushed out, replaced, forgotten or cleared', () => {
    const { cache, clock } = cacheAt(0, 1);
    const copies = watchCopies();
    cache.put('expired', newDataKey());
    clock.now += 60_000;
    cache.evictExpired();
    cache.put('pushed out', newDataKey());
    cache.put('replaced', newDataKey());
    cache.put('replaced', newDataKey());
    cache.forget('replaced');
    cache.put('cleared', newDataKey());
    cache.clear();
    expect(copies).toHaveLength(5);
    expect(copies.every(isWiped)).toBe(true);
  });

  it('VS-11 leaves whole the key in the hands of its user', () => {
    const { cache } = cacheAt(0);
    const key = newDataKey();
    const stored = Buffer.from(key);
    cache.put('child-1', stored);
    const used = cache.get('child-1');
    cache.forget('child-1');
    expect(used).toEqual(key);
    expect(stored).toEqual(key);
  });

  it('VS-11 takes no key that was wiped', () => {
    expect(() => cacheAt(0).cache.put('child-1', Buffer.alloc(32))).toThrow(RangeError);
  });
});
