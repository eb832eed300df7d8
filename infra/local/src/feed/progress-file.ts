import { randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

const kept = z.object({ done: z.array(z.string()) });

/** Which steps of the feeding are done; kept after each, so that a new start goes on where the last one was. */
export class ProgressFile {
  private constructor(
    private readonly file: string,
    private readonly done: Set<string>,
  ) {}

  static async open(file: string): Promise<ProgressFile> {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const text = await readFile(file, 'utf8').catch(() => undefined);
    return new ProgressFile(file, new Set(text === undefined ? [] : kept.parse(JSON.parse(text)).done));
  }

  has(step: string): boolean {
    return this.done.has(step);
  }

  get count(): number {
    return this.done.size;
  }

  /** Does a step that was not done before. One that was killed half way is done again, so each must bear that. */
  async once(step: string, act: () => Promise<unknown>): Promise<void> {
    if (this.done.has(step)) return;
    await act();
    this.done.add(step);
    const unfinished = `${this.file}.${randomBytes(6).toString('hex')}`;
    await writeFile(unfinished, JSON.stringify({ done: [...this.done] }), { mode: 0o600, flush: true });
    await rename(unfinished, this.file);
  }
}
