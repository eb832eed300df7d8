import { createHash } from 'node:crypto';
import type { Day } from '@tutela/education';
import { MisError, type Mis, type MisMark, type MisPupil, type MisSchool } from '../mis';
import type { DroppedFiles, KnownFile, ReadFile } from './dropped-files';
import { fileRefused, FileRefused, type DroppedFile, type FileFormat } from './file-format';
import { bytesOf, lookAt, namesIn } from './look-at-folder';
import type { Shelf } from './shelf';

/** A school that gives its records as files in a folder: what they hold together is what the MIS has, the newest of two word counting (VS-06). */
export class FileMis implements Mis {
  private reading: Promise<ReadFile[]> | undefined;
  private refused: string[] = [];
  private readonly rolls = new Map<string, Promise<MisPupil[]>>();
  /** Sessions of the pupils asked for that stand in one file with two codes. */
  private readonly twofold = new Set<string>();

  constructor(
    private readonly path: string,
    private readonly format: FileFormat,
    private readonly files: DroppedFiles,
    private readonly now: () => Date,
  ) {}

  async schoolInfo(): Promise<MisSchool> {
    await namesIn(this.path);
    return { name: '' };
  }

  async pupils(): Promise<MisPupil[]> {
    const read = await this.read();
    if (read.length === 0) throw new MisError('no-files');
    const roll = new Map<string, MisPupil>();
    for (const { hash } of read) for (const pupil of await this.rollOf(hash)) roll.set(pupil.id, pupil);
    return [...roll.values()];
  }

  /** Who has left stands in no file, or still in an older one and so on the roll. */
  leaver(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  /** Of an older and a newer file the newer one counts. A session with two codes in one file is not taken from it: nobody knows which stands. */
  async marks(pupilId: string, from: Day, to: Day): Promise<MisMark[]> {
    const found = new Map<string, MisMark>();
    for (const { hash } of await this.read()) {
      // Of two pupils with one UPN neither is on the file's roll.
      if (!(await this.rollOf(hash)).some(({ id }) => id === pupilId)) continue;
      const marks = await this.files.marks(hash, pupilId);
      for (const [place, mark] of this.withoutTwofold(pupilId, marks))
        if (from <= mark.on && mark.on <= to) found.set(place, mark);
    }
    return [...found.values()];
  }

  async edition(): Promise<string> {
    const hashes = (await this.read()).map(({ hash }) => hash);
    return createHash('sha256')
      .update(JSON.stringify([this.format.settings, hashes]))
      .digest('base64url');
  }

  async notTaken(): Promise<string[]> {
    const read = await (this.reading?.catch(() => []) ?? []);
    const rows = read.filter(({ notReadInAll }) => notReadInAll > 0).map(rowsInWords);
    const count = this.twofold.size;
    const twofold =
      count === 0 ? [] : [`${count} sessions stand in a file with two different codes and were not taken.`];
    return [...this.refused, ...rows, ...twofold];
  }

  private withoutTwofold(pupilId: string, marks: readonly MisMark[]): Map<string, MisMark> {
    const bySession = new Map<string, MisMark>();
    const twofold = new Set<string>();
    for (const mark of marks) {
      const place = `${mark.on}.${mark.session}`;
      if ((bySession.get(place)?.code ?? mark.code) !== mark.code) twofold.add(place);
      bySession.set(place, mark);
    }
    for (const place of twofold) {
      bySession.delete(place);
      this.twofold.add(`${pupilId}.${place}`);
    }
    return bySession;
  }

  /** Once in a run, the oldest file first. */
  private read(): Promise<ReadFile[]> {
    return (this.reading ??= this.readNew());
  }

  private rollOf(hash: string): Promise<MisPupil[]> {
    const known = this.rolls.get(hash) ?? this.files.roll(hash);
    this.rolls.set(hash, known);
    return known;
  }

  private async readNew(): Promise<ReadFile[]> {
    const known = await this.files.known(this.format.settings);
    const now: KnownFile[] = [];
    const closed: string[] = [];
    for (const name of (await namesIn(this.path)).filter(this.format.takes)) {
      const before = known.find((one) => one.name === name);
      const file = await lookAt(this.path, name);
      if (file === 'closed') closed.push(`${name}: it cannot be opened by the account of the extractor.`);
      const here = typeof file === 'string' ? before : await this.contentsOf(file, [...known, ...now], before);
      if (here) now.push(here);
    }
    await this.files.keep(this.format.settings, now);
    this.refused = [...closed, ...now.flatMap((one) => (one.state === 'refused' ? [`${one.name}: ${one.why}`] : []))];
    return now
      .filter((one) => one.state === 'read')
      .toSorted((one, other) => compare(one.madeAt, other.madeAt) || compare(one.name, other.name));
  }

  /** A file is read once, whatever it is called; while it changes, what it held before counts. */
  private async contentsOf(
    file: DroppedFile,
    known: readonly KnownFile[],
    before: KnownFile | undefined,
  ): Promise<KnownFile | undefined> {
    const same = known.find(({ hash }) => hash === file.hash);
    const isToTryAgain = same?.state === 'refused' && same.passes === true;
    if (same && !isToTryAgain) return { ...same, name: file.name };
    const read = await this.readOne(file);
    const after = await lookAt(this.path, file.name);
    if (typeof after === 'string' || after.hash !== file.hash) return before;
    if (!isToTryAgain || read.state === 'read') await this.files.log(read);
    return read;
  }

  /** All of the file or nothing. */
  private async readOne(file: DroppedFile): Promise<KnownFile> {
    const seen = { name: file.name, hash: file.hash, at: this.now().toISOString() };
    const shelf = await this.files.shelf(file.hash);
    try {
      const madeAt = await this.format.read(file, bytesOf(file.path), shelf);
      await shelf.settle();
      if (shelf.roll.length === 0) throw nobodyIn(shelf);
      await this.files.keepRoll(file.hash, shelf.roll);
      const { notReadFirst: notRead, notReadInAll, marks, roll } = shelf;
      return { state: 'read', ...seen, madeAt, pupils: roll.length, marks, notRead, notReadInAll };
    } catch (error) {
      if (!(error instanceof FileRefused)) throw error;
      return { state: 'refused', ...seen, why: error.message, ...(error.passes ? { passes: true } : {}) };
    }
  }
}

/** With an empty roll everybody on the list would seem to have left. */
function nobodyIn({ notReadFirst: [first] }: Shelf): FileRefused {
  if (!first) return fileRefused('It has no pupil. Export it anew, with all pupils.');
  return fileRefused(`No pupil of it can be taken: ${first.why} Mend that and export it anew.`, first);
}

function rowsInWords({ name, notReadInAll: count }: ReadFile): string {
  const rows = count === 1 ? '1 place' : `${count} places`;
  return `${name}: ${rows} could not be read and nothing of them was taken; "extractor files" says which and why.`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
