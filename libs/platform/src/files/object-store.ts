import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '@tutela/contracts';

/** Where files rest, under names that we made; what is in them is sealed by whoever puts it there (security.md rule 54). */
export interface ObjectStore {
  /**
   * Kept when it answers, also if the machine stops; nothing of it is kept when it refuses.
   * @throws Refusal `no-space` where the disk is full
   */
  put(name: string, bytes: Buffer): Promise<void>;
  /** @throws Refusal `not-found` if there is none of this name: whoever pointed at it has removed it meanwhile */
  get(name: string): Promise<Buffer>;
  /** One that is not there is removed already. */
  remove(name: string): Promise<void>;
  /** Names of what was put before a time: for a sweep that asks whether anybody still points at them. */
  olderThan(time: Date): Promise<string[]>;
  /** Removes what a crash before a time left half put. */
  removeHalves(time: Date): Promise<void>;
}

const generated = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const halfEnd = '.half';

/** A directory of this machine. */
export class DirectoryStore implements ObjectStore {
  constructor(private readonly directory: string) {}

  async put(name: string, bytes: Buffer): Promise<void> {
    const path = this.pathOf(name);
    try {
      await mkdir(this.directory, { recursive: true, mode: 0o700 });
      await writeWhole(path, bytes);
      await syncDirectory(this.directory);
    } catch (error) {
      await rm(path, { force: true });
      throw isFull(error) ? new Refusal('no-space') : error;
    }
  }

  async get(name: string): Promise<Buffer> {
    const bytes = await unlessGone(readFile(this.pathOf(name)));
    if (!bytes) throw new Refusal('not-found');
    return bytes;
  }

  async remove(name: string): Promise<void> {
    await rm(this.pathOf(name), { force: true });
  }

  async olderThan(time: Date): Promise<string[]> {
    return (await this.filesBefore(time)).filter((name) => generated.test(name));
  }

  async removeHalves(time: Date): Promise<void> {
    const halves = (await this.filesBefore(time)).filter((name) => name.endsWith(halfEnd));
    for (const name of halves) await rm(join(this.directory, name), { force: true });
  }

  /** A file may go while they are looked at: others are at work here. */
  private async filesBefore(time: Date): Promise<string[]> {
    const names = (await unlessGone(readdir(this.directory))) ?? [];
    const found = await Promise.all(names.map((name) => unlessGone(stat(join(this.directory, name)))));
    return names.filter((_, index) => (found[index]?.mtime ?? time) < time);
  }

  /** A name from outside would be a path. */
  private pathOf(name: string): string {
    if (!generated.test(name)) throw new RangeError('Objects have generated names.');
    return join(this.directory, name);
  }
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const half = `${path}.${randomUUID()}${halfEnd}`;
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
}

async function unlessGone<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '');
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
