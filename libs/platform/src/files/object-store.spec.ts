import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DirectoryStore } from './object-store';

let directory: string;
let store: DirectoryStore;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'objects-test-'));
  store = new DirectoryStore(join(directory, 'files'));
});
afterEach(() => rm(directory, { recursive: true }));

describe('the object store', () => {
  it('NC-02 gives back what was put, and nothing after it was removed, however often', async () => {
    const name = randomUUID();
    await store.put(name, Buffer.from('sealed'));

    expect((await store.get(name)).toString()).toBe('sealed');
    expect(await readdir(join(directory, 'files'))).toEqual([name]);
    await store.remove(name);
    await store.remove(name);
    await expect(store.get(name)).rejects.toThrow('ENOENT');
  });

  it.each(['../root-secret', 'a/b', '', '..', `${randomUUID()}/../x`])(
    'NC-02 takes no name that it did not make: %s',
    async (name) => {
      await expect(store.put(name, Buffer.from('x'))).rejects.toThrow('generated names');
      await expect(store.get(name)).rejects.toThrow('generated names');
      await expect(store.remove(name)).rejects.toThrow('generated names');
    },
  );

  it('NC-02 names what was put before a time, and of an empty store nothing', async () => {
    expect(await store.olderThan(new Date())).toEqual([]);
    const name = randomUUID();
    await store.put(name, Buffer.from('x'));

    expect(await store.olderThan(new Date(0))).toEqual([]);
    expect(await store.olderThan(new Date(Date.now() + 60_000))).toEqual([name]);
  });
});
