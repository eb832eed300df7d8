import { randomBytes, randomUUID } from 'node:crypto';
import { Refusal } from '@tutela/contracts';
import type { ObjectStore } from '@tutela/platform';
import { RootKey } from '@tutela/sealing';
import { CasesKeys } from '../keys';
import { ScanPages } from './scan-pages';

/** A store with room for so many objects. */
function aStoreFor(most: number) {
  const kept = new Map<string, Buffer>();
  const store: ObjectStore = {
    put: (name, bytes) => {
      if (kept.size >= most) return Promise.reject(new Refusal('no-space'));
      kept.set(name, bytes);
      return Promise.resolve();
    },
    get: (name) => Promise.resolve(kept.get(name) ?? Buffer.alloc(0)),
    remove: (name) => Promise.resolve(void kept.delete(name)),
    olderThan: () => Promise.resolve([]),
    removeHalves: () => Promise.resolve(),
  };
  return { kept, store };
}

const pages = ['one', 'two', 'three'].map((text) => Buffer.from(text));
const keys = new CasesKeys(new RootKey(randomBytes(32)));

describe('the pages of a scan', () => {
  it('NC-02 are kept sealed to their case, and read as they were', async () => {
    const { kept, store } = aStoreFor(3);
    const [own, other] = [randomUUID(), randomUUID()];
    const scans = new ScanPages(store, keys);

    const names = await scans.put(own, pages);

    expect(Buffer.concat([...kept.values()]).includes('three')).toBe(false);
    expect(await Promise.all(names.map((name) => scans.read(own, name)))).toEqual(pages);
    await expect(scans.read(other, names[0] ?? '')).rejects.toThrow();
  });

  it('security.md 9 are all kept or none: for the last there is no room', async () => {
    const { kept, store } = aStoreFor(2);

    await expect(new ScanPages(store, keys).put(randomUUID(), pages)).rejects.toMatchObject({ type: 'no-space' });

    expect([...kept]).toEqual([]);
  });
});
