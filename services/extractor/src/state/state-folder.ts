import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readdir, readFile, rename, rm, stat, truncate } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { Stop } from '../stop';
import { errorCode } from './error-code';

const folderMode = 0o700;
const fileMode = 0o600;
const unfinished = '.tmp';
const leftBehindMs = 60_000;

/**
 * The files under EXTRACTOR_HOME, readable by the extractor's own account alone. A file is the old one or the new one at every moment,
 * so that a killed extractor goes on where it was (VS-07).
 */
export class StateFolder {
  constructor(readonly path: string) {}

  /** The kept value, or undefined where there is none. A file that is not of the shape stops the extractor and names itself. */
  async read<T>(name: string, shape: z.ZodType<T>): Promise<T | undefined> {
    const bytes = await this.readBytes(name);
    if (!bytes) return undefined;
    const kept = shape.safeParse(jsonOf(bytes));
    if (!kept.success) throw new Stop('state-unreadable', `The file ${name} cannot be read. Put back a copy of it.`);
    return kept.data;
  }

  async readBytes(name: string): Promise<Buffer | undefined> {
    try {
      return await readFile(this.of(name));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw error;
    }
  }

  /** Temporary file, flushed, then renamed over the old one. */
  async write(name: string, value: unknown): Promise<void> {
    const target = this.of(name);
    const temporary = `${target}.${randomUUID()}${unfinished}`;
    await this.makeFolder(dirname(target));
    await writeFlushed(temporary, 'wx', JSON.stringify(value));
    await rename(temporary, target);
    await flushFolder(dirname(target));
  }

  async append(name: string, text: string): Promise<void> {
    const target = this.of(name);
    await this.makeFolder(dirname(target));
    await writeFlushed(target, 'a', text);
  }

  /** Cuts what a killed extractor had begun to append. */
  async cut(name: string, bytes: number): Promise<void> {
    await truncate(this.of(name), bytes);
  }

  async remove(name: string): Promise<void> {
    await rm(this.of(name), { force: true });
    await flushFolder(dirname(this.of(name)));
  }

  /** Names in a folder, in no order; none where the folder is not there. What a killed write left behind is not listed. */
  async names(folder: string): Promise<string[]> {
    try {
      return (await readdir(this.of(folder))).filter((name) => !name.endsWith(unfinished));
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    }
  }

  /** Removes what killed writes left behind. A young one may be a write that is under way: a pause waits for no run. */
  async sweep(): Promise<void> {
    const names = await readdir(this.path, { recursive: true });
    for (const name of names.filter((one) => one.endsWith(unfinished))) {
      const left = await stat(this.of(name)).catch(() => undefined);
      if (left && Date.now() - left.mtimeMs > leftBehindMs) await rm(this.of(name), { force: true });
    }
  }

  of(name: string): string {
    return join(this.path, name);
  }

  private async makeFolder(folder: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: folderMode });
    await chmod(this.path, folderMode);
  }
}

async function writeFlushed(path: string, flags: 'a' | 'wx', text: string): Promise<void> {
  const file = await open(path, flags, fileMode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The name itself must reach the disk too. Windows cannot flush a folder, and does not need it. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
