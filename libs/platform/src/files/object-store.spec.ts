import { randomUUID } from 'node:crypto';
import { mkdtemp, open, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
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
    await expect(store.get(name)).rejects.toMatchObject({ type: 'not-found' });
  });

  it.each(['ENOSPC', 'EDQUOT'])(
    'security.md 9 refuses what a full disk (%s) has no room for, and keeps nothing of it',
    async (code) => {
      await store.put(randomUUID(), Buffer.from('first'));
      const before = await readdir(join(directory, 'files'));
      const full = await aFullDisk(code);

      await expect(store.put(randomUUID(), Buffer.from('second'))).rejects.toMatchObject({ type: 'no-space' });

      expect(await readdir(join(directory, 'files'))).toEqual(before);
      full.mockRestore();
      await store.put(randomUUID(), Buffer.from('third'));
    },
  );

  it('NC-02 removes what a crash has left half put, not what is being put', async () => {
    const [kept, young] = [randomUUID(), `${randomUUID()}.${randomUUID()}.half`];
    await store.put(kept, Buffer.from('x'));
    const left = `${kept}.${randomUUID()}.half`;
    for (const name of [left, young]) await writeFile(join(directory, 'files', name), 'half');
    const long = new Date(Date.now() - 60_000);
    for (const name of [kept, left]) await utimes(join(directory, 'files', name), long, long);

    await store.removeHalves(new Date(Date.now() - 30_000));

    expect((await readdir(join(directory, 'files'))).sort()).toEqual([kept, young].sort());
  });

  it('NC-02 names the others where one goes while it looks', async () => {
    const [kept, gone] = [randomUUID(), randomUUID()];
    await store.put(kept, Buffer.from('x'));
    await symlink(join(directory, 'nowhere'), join(directory, 'files', gone));

    expect(await store.olderThan(new Date(Date.now() + 60_000))).toEqual([kept]);
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

/** Writing fails from now on as it does where there is no room. */
async function aFullDisk(code: string): Promise<jest.SpyInstance> {
  const file = await open(join(directory, 'any'), 'w');
  await file.close();
  const handles = Object.getPrototypeOf(file) as Pick<typeof file, 'writeFile'>;
  return jest.spyOn(handles, 'writeFile').mockRejectedValue(Object.assign(new Error('full'), { code }));
}
