import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Where files rest, under names that we made; what is in them is sealed by whoever puts it there (security.md rule 54). */
export interface ObjectStore {
  /** Kept when it answers, also if the machine stops. */
  put(name: string, bytes: Buffer): Promise<void>;
  /** @throws Error if there is none of this name */
  get(name: string): Promise<Buffer>;
  /** One that is not there is removed already. */
  remove(name: string): Promise<void>;
  /** Names of what was put before a time: for a sweep that asks whether anybody still points at them. */
  olderThan(time: Date): Promise<string[]>;
}

const generated = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A directory of this machine. */
export class DirectoryStore implements ObjectStore {
  constructor(private readonly directory: string) {}

  async put(name: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(name);
    await mkdir(this.directory, { recursive: true, mode: 0o700 });
    const half = `${path}.${randomUUID()}.half`;
    const file = await open(half, 'wx', 0o600);
    try {
      await file.writeFile(bytes);
      await file.sync();
      await rename(half, path);
    } catch (error) {
      await rm(half, { force: true });
      throw error;
    } finally {
      await file.close();
    }
    await syncDirectory(this.directory);
  }

  async get(name: string): Promise<Buffer> {
    return readFile(this.pathOf(name));
  }

  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  async olderThan(time: Date): Promise<string[]> {
    const names = (await readdir(this.directory).catch(() => [])).filter((name) => generated.test(name));
    const old = await Promise.all(names.map(async (name) => (await stat(this.pathOf(name))).mtime < time));
    return names.filter((_, index) => old[index]);
  }

  /** A name from outside would be a path. */
  private pathOf(name: string): string {
    if (!generated.test(name)) throw new RangeError('Objects have generated names.');
    return join(this.directory, name);
  }
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
