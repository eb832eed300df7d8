import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { errorCode } from '../../state/error-code';
import type { StateFolder } from '../../state/state-folder';
import type { MisMark, MisPupil } from '../mis';
import { Shelf, shelfLine, startOfLine } from './shelf';

const folderName = 'dropped';
const indexFile = `${folderName}/index.json`;
const logFile = `${folderName}/log.jsonl`;
const keptAlways = ['index.json', 'log.jsonl'];

const notRead = z.object({ line: z.int(), why: z.string() });
const seen = {
  name: z.string(),
  /** SHA-256 of the bytes. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.iso.datetime(),
};
const readFile = z.object({
  state: z.literal('read'),
  ...seen,
  madeAt: z.string(),
  pupils: z.int(),
  marks: z.int(),
  /** The first of them; `notReadInAll` counts all. */
  notRead: z.array(notRead),
  notReadInAll: z.int(),
});
const refusedFile = z.object({
  state: z.literal('refused'),
  ...seen,
  why: z.string(),
  /** To be read again by the next run. */
  passes: z.boolean().optional(),
});
const keptIndex = z.object({
  settings: z.string(),
  files: z.array(z.discriminatedUnion('state', [readFile, refusedFile])),
});

export type ReadFile = z.infer<typeof readFile>;
export type RefusedFile = z.infer<typeof refusedFile>;
export type KnownFile = ReadFile | RefusedFile;

const keptRoll = z.array(
  z.object({
    id: z.string(),
    upn: z.string().optional(),
    formerUpn: z.string().optional(),
    birthDate: z.iso.date().optional(),
    legalSurname: z.string().optional(),
    preferredSurname: z.string().optional(),
    legalForename: z.string().optional(),
    preferredForename: z.string().optional(),
  }),
);

/**
 * What was read of the files that lie in the watched folder, so that each is read once: by the hash of its bytes, roll and marks. It lives
 * as long as the file lies there, and never leaves this machine.
 */
export class DroppedFiles {
  constructor(private readonly folder: StateFolder) {}

  /** What is known of files under these settings; nothing where others were in force before. */
  async known(settings: string): Promise<KnownFile[]> {
    const index = await this.folder.read(indexFile, keptIndex);
    return index?.settings === settings ? index.files : [];
  }

  /** Whatever the settings were, for a person who asks. */
  async lastKnown(): Promise<KnownFile[]> {
    return (await this.folder.read(indexFile, keptIndex))?.files ?? [];
  }

  /** These and no others: what was read of a file that has gone goes too. */
  async keep(settings: string, files: readonly KnownFile[]): Promise<void> {
    await this.folder.write(indexFile, { settings, files });
    const hashes = new Set(files.filter(({ state }) => state === 'read').map(({ hash }) => hash));
    for (const name of await this.folder.names(folderName))
      if (!keptAlways.includes(name) && !hashes.has(name.split('.', 1)[0] ?? ''))
        await this.folder.remove(`${folderName}/${name}`);
  }

  /** One line for each file that was read or refused, for the school. */
  async log({ state, name, hash, at, ...file }: KnownFile): Promise<void> {
    const result = 'why' in file ? file : { pupils: file.pupils, marks: file.marks, notRead: file.notReadInAll };
    await this.folder.append(
      logFile,
      `${JSON.stringify({ at, event: `file-${state}`, file: name, hash, ...result })}\n`,
    );
  }

  /** An empty shelf: what a killed run has left of the same file is gone. */
  async shelf(hash: string): Promise<Shelf> {
    const marks = marksFile(hash);
    await this.folder.remove(marks);
    return new Shelf((text) => this.folder.append(marks, text));
  }

  async keepRoll(hash: string, roll: readonly MisPupil[]): Promise<void> {
    await this.folder.write(rollFile(hash), roll);
  }

  async roll(hash: string): Promise<MisPupil[]> {
    return (await this.folder.read(rollFile(hash), keptRoll)) ?? [];
  }

  /** One pupil's marks in one file, in the file's own order. */
  async marks(hash: string, pupilId: string): Promise<MisMark[]> {
    const found: MisMark[] = [];
    const start = startOfLine(pupilId);
    for await (const line of this.lines(marksFile(hash))) {
      if (!line.startsWith(start)) continue;
      const { marks } = shelfLine.parse(JSON.parse(line));
      for (const [on, session, code] of marks) found.push({ on, session, code });
    }
    return found;
  }

  private async *lines(name: string): AsyncGenerator<string> {
    try {
      const input = createReadStream(this.folder.of(name), 'utf8');
      for await (const line of createInterface({ input })) yield line;
    } catch (error) {
      // A file without any mark has none.
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }
}

function marksFile(hash: string): string {
  return `${folderName}/${hash}.marks.jsonl`;
}

function rollFile(hash: string): string {
  return `${folderName}/${hash}.roll.json`;
}
