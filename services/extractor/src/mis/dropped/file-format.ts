import type { MisMark, MisPupil } from '../mis';

/** A file in the watched folder, as it was when it was looked at. */
export interface DroppedFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  /** When it was changed last, as an instant. */
  readonly changedAt: string;
  /** SHA-256 of its bytes, hex. */
  readonly hash: string;
  readonly encoding: 'utf-8' | 'windows-1252' | 'not-text';
}

export interface NotRead {
  /** As an editor counts, the first is 1. */
  readonly line: number;
  /** A sentence without a value of any pupil. */
  readonly why: string;
}

/** Where a file's contents go while it is read. Nothing of it counts before the whole file was read. */
export interface Shelving {
  /**
   * False when another pupil of this file has the same UPN: then nothing of either is taken.
   * @throws FileRefused with more pupils than any school has
   */
  pupil(pupil: MisPupil): boolean;
  mark(pupilId: string, mark: MisMark): void;
  notRead(entry: NotRead): void;
  /** To be awaited now and then: what was put here leaves the memory. */
  settle(): Promise<void>;
}

/** A kind of file that a school drops: which files are of it, and how one is read. */
export interface FileFormat {
  readonly takes: (name: string) => boolean;
  /** Another one reads the same bytes otherwise, so every file is read again. */
  readonly settings: string;
  /**
   * Reads the whole file as a stream; answers when it was made, in a form that sorts.
   * @throws FileRefused
   */
  readonly read: (file: DroppedFile, bytes: AsyncIterable<Buffer>, shelf: Shelving) => Promise<string>;
}

/** Nothing of the file is taken; the message is a sentence for the school. */
export class FileRefused extends Error {
  constructor(
    message: string,
    /** It may be over by the next run, though the file is the same. */
    readonly passes = false,
  ) {
    super(message);
  }
}

/** Refused for that reason, with the line to look at where it is known. */
export function fileRefused(why: string, { line, passes }: { line?: number; passes?: boolean } = {}): FileRefused {
  const where = line === undefined ? '' : ` Look at line ${line}.`;
  return new FileRefused(`${why}${where} Nothing of it was read.`, passes);
}
