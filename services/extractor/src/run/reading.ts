import { createHash } from 'node:crypto';
import type { batchMark } from '@tutela/contracts';
import { z } from 'zod';
import { fileOf } from '../enrol/enrolment';
import type { StateFolder } from '../state/state-folder';

const day = z.iso.date();

/** How far one stretch of days of an entry of the list was read. */
const readOfEntry = z.object({
  /** The MIS's own id of the child. */
  pupil: z.string(),
  /** The day the list gave then, and the last day read. */
  from: day,
  to: day,
  /** The earliest day with a session that had no mark. */
  openFrom: day.optional(),
});
export type ReadOfEntry = z.infer<typeof readOfEntry>;

/** Kept by an agent that knew one stretch of an entry. */
const one = readOfEntry.transform((read) => [read]);
const keptReading = z.record(z.string(), z.union([z.array(readOfEntry), one]));
/** By the entry of the list: its stretches, in the order of the list. */
export type Reading = z.infer<typeof keptReading>;

const keptSent = z.record(z.string(), z.record(z.string(), z.string()));
/** By entry, then day and session: a hash of the code that the platform gave a receipt for. */
export type Sent = z.infer<typeof keptSent>;

export type BatchMark = z.infer<typeof batchMark>;

export async function reading(folder: StateFolder, la: string): Promise<Reading> {
  return (await folder.read(fileOf(la, 'reading.json'), keptReading)) ?? {};
}

export async function keepReading(folder: StateFolder, la: string, kept: Reading): Promise<void> {
  await folder.write(fileOf(la, 'reading.json'), kept);
}

/** Which edition of a school's files was read to the end. */
export async function editionRead(folder: StateFolder, la: string): Promise<string | undefined> {
  return folder.read(fileOf(la, 'edition.json'), z.string());
}

export async function keepEdition(folder: StateFolder, la: string, edition: string): Promise<void> {
  await folder.write(fileOf(la, 'edition.json'), edition);
}

export async function sent(folder: StateFolder, la: string): Promise<Sent> {
  return (await folder.read(fileOf(la, 'sent.json'), keptSent)) ?? {};
}

/** After the receipt: an unchanged mark is not sent again. */
export async function keepSent(folder: StateFolder, la: string, marks: readonly BatchMark[]): Promise<void> {
  const kept = await sent(folder, la);
  for (const mark of marks) (kept[mark.entry] ??= {})[placeOf(mark)] = digestOf(mark);
  await folder.write(fileOf(la, 'sent.json'), kept);
}

/** Nothing is kept of who is no longer on the list. */
export async function keepOnly(folder: StateFolder, la: string, entries: ReadonlySet<string>): Promise<void> {
  const kept = await sent(folder, la);
  const left = Object.fromEntries(Object.entries(kept).filter(([entry]) => entries.has(entry)));
  if (Object.keys(left).length < Object.keys(kept).length) await folder.write(fileOf(la, 'sent.json'), left);
}

/** The next run reads everybody from the beginning; what has a receipt is not sent again. */
export async function readAgain(folder: StateFolder, la: string): Promise<void> {
  await folder.remove(fileOf(la, 'reading.json'));
}

export async function forgetReading(folder: StateFolder, la: string): Promise<void> {
  await folder.remove(fileOf(la, 'sent.json'));
  await readAgain(folder, la);
}

export function placeOf({ on, session }: Pick<BatchMark, 'on' | 'session'>): string {
  return `${on}.${session}`;
}

export function digestOf({ entry, on, session, code }: BatchMark): string {
  return createHash('sha256')
    .update(JSON.stringify([entry, on, session, code]))
    .digest('base64url')
    .slice(0, 11);
}
