import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** The time is not signed: it is kept so that nobody changes it unseen. Copies of before it was kept have none. */
const line = z.strictObject({ size: z.int().positive(), note: z.string(), at: z.iso.datetime().optional() });
export type Witnessed = z.output<typeof line>;

const ending = '.jsonl';
/** More than the longest line. */
const tailBytes = 16_384;

/**
 * Copies of a log's signed checkpoints outside of its database, oldest first, a line of JSON each. Only appended to: what a superuser of
 * the database takes away or rewrites is still here (SY-05).
 */
export class WitnessFile {
  private readonly path: string;

  constructor(
    private readonly folder: string,
    log: string,
  ) {
    this.path = join(folder, `${log}${ending}`);
  }

  /** Logs that have such a file: one whose database is gone is missed by it. */
  static async logs(folder: string): Promise<string[]> {
    const files = await readdir(folder).catch(ignoringAbsence<string[]>([]));
    return files.filter((name) => name.endsWith(ending)).map((name) => name.slice(0, -ending.length));
  }

  /** On disk when it returns. A crash in the midst leaves a line without its end, which is passed over. */
  async append(witnessed: Witnessed): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const file = await open(this.path, 'a+', 0o600);
    try {
      const before = await tailOf(file);
      const torn = before !== '' && !before.endsWith('\n');
      await file.appendFile(`${torn ? '\n' : ''}${JSON.stringify(witnessed)}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async newest(): Promise<Witnessed | undefined> {
    const file = await open(this.path, 'r').catch(ignoringAbsence<undefined>(undefined));
    if (file === undefined) return undefined;
    try {
      return (await tailOf(file)).split('\n').flatMap(readLine).at(-1);
    } finally {
      await file.close();
    }
  }

  /** All of them, by size. */
  async all(): Promise<Witnessed[]> {
    if ((await this.newest()) === undefined) return [];
    const found: Witnessed[] = [];
    const lines = createInterface({ input: createReadStream(this.path, 'utf8'), crlfDelay: Infinity });
    for await (const text of lines) found.push(...readLine(text));
    return found.toSorted((one, other) => one.size - other.size);
  }
}

async function tailOf(file: FileHandle): Promise<string> {
  const { size } = await file.stat();
  const length = Math.min(size, tailBytes);
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, size - length);
  return buffer.toString('utf8');
}

function readLine(text: string): Witnessed[] {
  try {
    const read = line.safeParse(JSON.parse(text));
    return read.success ? [read.data] : [];
  } catch {
    return [];
  }
}

function ignoringAbsence<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return instead;
  };
}
