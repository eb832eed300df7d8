import { category } from '@tutela/contracts';
import { chainEntry, chainStart, contentHash, verifyChain, type ChainEntry, type ChainFault } from '@tutela/sealing';
import { z } from 'zod';
import type { Enrolment } from '../enrol/enrolment';
import { sharedOfPupil, type SpooledBatch } from '../spool/spool';
import type { StateFolder } from '../state/state-folder';

const logFile = 'share-log.jsonl';
const headFile = 'share-log.head.json';
const lineBreak = 0x0a;

const entryFields = {
  at: z.iso.datetime(),
  la: z.string(),
  laName: z.string(),
  sequence: z.int(),
  category,
};

/** One line of the log: what one batch shares of one child, or that the platform did not take a batch (VS-08). */
const shareEntry = z.discriminatedUnion('event', [
  z.object({ event: z.literal('shared'), ...entryFields, ...sharedOfPupil.shape }),
  z.object({ event: z.literal('not-taken'), ...entryFields }),
]);
export type ShareEntry = z.infer<typeof shareEntry>;

/** Remembered apart from the log, after each append: what the log must reach to. */
const keptHead = z.object({
  bytes: z.int(),
  head: z.string(),
  /** The content hash of the batch logged last, by authority: a batch that is sent again is logged once. */
  logged: z.record(z.string(), z.string()),
});
type Head = z.infer<typeof keptHead>;

export type LogVerdict =
  | { readonly ok: true; readonly entries: number; readonly head: string }
  /** `index` is the place, from 0, of the first entry that does not fit. */
  | { readonly ok: false; readonly index: number; readonly kind: ChainFault };

/** The school's own log of all data shared: append-only lines, each bound to all before it. For the holder of the run lock. */
export class ShareLog {
  constructor(
    private readonly folder: StateFolder,
    private readonly now: () => Date,
  ) {}

  /** Before the batch is sent; once for a batch, however often it is sent. */
  async shared(enrolment: Enrolment, { batch, shares }: SpooledBatch): Promise<void> {
    const head = await this.head();
    const hash = contentHash(batch);
    if (head.logged[enrolment.la] === hash) return;
    const common = this.common(enrolment, batch);
    const entries = shares.map((share) => ({ event: 'shared' as const, ...common, ...share }));
    await this.append(head, entries, { ...head.logged, [enrolment.la]: hash });
  }

  async notTaken(enrolment: Enrolment, { batch }: SpooledBatch): Promise<void> {
    const head = await this.head();
    const logged = Object.fromEntries(Object.entries(head.logged).filter(([la]) => la !== enrolment.la));
    await this.append(head, [{ event: 'not-taken', ...this.common(enrolment, batch) }], logged);
  }

  private common({ la, laName }: Enrolment, batch: SpooledBatch['batch']): Omit<ShareEntry, 'event'> {
    return { at: this.now().toISOString(), la, laName, sequence: batch.sequence, category: batch.category };
  }

  private async append(head: Head, entries: readonly ShareEntry[], logged: Head['logged']): Promise<void> {
    const before = await this.cutUnfinished(head);
    const chained: ChainEntry<ShareEntry>[] = [];
    for (const entry of entries) chained.push(chainEntry(chained.at(-1)?.hash ?? head.head, entry));
    const text = `${before.startLine}${chained.map((entry) => `${JSON.stringify(entry)}\n`).join('')}`;
    await this.folder.append(logFile, text);
    const bytes = before.bytes + Buffer.byteLength(text);
    await this.folder.write(headFile, { bytes, head: chained.at(-1)?.hash ?? head.head, logged });
  }

  /** Written before the first entry, so that a log without its head has lost it. */
  private async head(): Promise<Head> {
    const kept = await this.folder.read(headFile, keptHead);
    if (kept) return kept;
    const bytes = (await this.folder.readBytes(logFile))?.length ?? 0;
    const first = { bytes, head: chainStart, logged: {} };
    if (bytes === 0) await this.folder.write(headFile, first);
    return first;
  }

  /**
   * What stands behind the head was begun by a run that was killed, and comes again. But a log that does not reach its head, or does not
   * hold it there, was changed by somebody: nothing of it is cut, and the chain goes on from the remembered head, so that the place shows.
   */
  private async cutUnfinished(head: Head): Promise<{ bytes: number; startLine: '' | '\n' }> {
    const log = (await this.folder.readBytes(logFile)) ?? Buffer.alloc(0);
    if (log.length <= head.bytes || lastHash(log.subarray(0, head.bytes)) !== head.head)
      return { bytes: log.length, startLine: log.length === 0 || log.at(-1) === lineBreak ? '' : '\n' };
    await this.folder.cut(logFile, head.bytes);
    return { bytes: head.bytes, startLine: '' };
  }
}

/** All entries, the oldest first. What cannot be read is left out; `verifyLog` says where it is. */
export async function logEntries(folder: StateFolder): Promise<ShareEntry[]> {
  const { lines } = await readLog(folder);
  return lines.flatMap((line) => {
    const read = shareEntry.safeParse(line);
    return read.success ? [read.data] : [];
  });
}

/** Whether the log is whole, up to the remembered head (VS-08). An entry that a killed run had only begun is no fault. */
export async function verifyLog(folder: StateFolder): Promise<LogVerdict> {
  const { lines } = await readLog(folder);
  const kept = await folder.read(headFile, keptHead);
  if (!kept && lines.length > 0) return { ok: false, index: 0, kind: 'missing' };
  const entries = lines.map((line) => line ?? unreadable);
  const verdict = verifyChain(entries, kept?.head);
  return verdict.ok ? { ok: true, entries: entries.length, head: verdict.head } : verdict;
}

type Line = ChainEntry<Record<string, unknown>>;
const chainedLine = z.looseObject({ previous: z.string(), hash: z.string() });
const unreadable: Line = { previous: '', hash: '' };

async function readLog(folder: StateFolder): Promise<{ lines: (Line | undefined)[] }> {
  const text = (await folder.readBytes(logFile))?.toString('utf8') ?? '';
  // Behind the last line break stands nothing, or a line that was never finished.
  return { lines: text.split('\n').slice(0, -1).map(lineOf) };
}

function lineOf(text: string): Line | undefined {
  try {
    return chainedLine.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function lastHash(bytes: Buffer): string {
  const lines = bytes.toString('utf8').split('\n');
  return lines.at(-1) === '' ? (lineOf(lines.at(-2) ?? '')?.hash ?? chainStart) : '';
}
