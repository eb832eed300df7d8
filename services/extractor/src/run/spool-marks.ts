import { contentHash, signBytes } from '@tutela/sealing';
import type { SharedOfPupil } from '../spool/spool';
import { assertAgreed, type Errand } from './errand';
import type { BlindedList, Settled } from './match-school';
import {
  editionRead,
  keepEdition,
  keepOnly,
  keepReading,
  reading,
  sent,
  type BatchMark,
  type Reading,
  type ReadOfEntry,
} from './reading';
import { daysToRead, difference, readBefore, readNow, type Allowed } from './reading.rules';

/** A batch is small enough to be sent again over a school's line. */
const mostMarks = 5000;

interface Read {
  readonly marks: BatchMark[];
  readonly now: Reading;
  unreadable: number;
}

/**
 * Reads the settled children (VS-05) and puts what changed into batches on disk. How far was read is kept last: killed before, the run
 * reads again, and what has a receipt by then is not sent twice.
 */
export async function spoolMarks(errand: Errand, list: BlindedList, settled: readonly Settled[]): Promise<Read> {
  const { host, enrolment, spool, mis } = errand;
  const onList = new Set(list.entries.map(({ entry }) => entry));
  await keepOnly(host.folder, enrolment.la, onList);
  const edition = await mis.edition();
  const read = await readMarks(errand, list, settled, await knownBefore(errand, edition));
  const pupils = new Map(settled.map(({ entry, pupil }) => [entry, pupil]));
  for (let at = 0; at < read.marks.length; at += mostMarks) {
    const marks = read.marks.slice(at, at + mostMarks);
    const sequence = list.nextSequence + at / mostMarks;
    const batch = { sequence, category: 'attendance' as const, readAt: host.now().toISOString(), marks };
    const signature = signBytes(errand.privatePem, Buffer.from(contentHash(batch)));
    await spool.add({ batch, signature, shares: sharesOf(marks, pupils) });
  }
  const before = Object.entries(await reading(host.folder, enrolment.la)).filter(([entry]) => onList.has(entry));
  await keepReading(host.folder, enrolment.la, { ...Object.fromEntries(before), ...read.now });
  if (edition !== undefined) await keepEdition(host.folder, enrolment.la, edition);
  return read;
}

/** How far was read before; where something of any day may have come since, all is read, and what has a receipt is not sent again. */
async function knownBefore({ host, enrolment }: Errand, edition: string | undefined): Promise<Reading> {
  const isSame = edition === undefined || edition === (await editionRead(host.folder, enrolment.la));
  return isSame ? reading(host.folder, enrolment.la) : {};
}

async function readMarks(
  errand: Errand,
  list: BlindedList,
  settled: readonly Settled[],
  before: Reading,
): Promise<Read> {
  const { host, enrolment, mis } = errand;
  const known = await sent(host.folder, enrolment.la);
  const read: Read = { marks: [], now: {}, unreadable: 0 };
  for (const { entry, pupil } of settled) {
    const now: ReadOfEntry[] = [];
    for (const allowed of stretchesOf(list, entry)) {
      const last = readBefore(allowed, before[entry]);
      const days = daysToRead(allowed, last, host.today());
      if (!days) {
        if (last) now.push(last);
        continue;
      }
      await assertAgreed(errand);
      const marks = await mis.marks(pupil.id, days.from, days.to);
      const changed = difference(entry, marks, known);
      read.marks.push(...changed.marks);
      read.unreadable += changed.unreadable;
      now.push({ pupil: pupil.id, ...readNow(allowed, days.to, marks) });
    }
    if (now.length > 0) read.now[entry] = now;
  }
  return read;
}

/** A child who was in care more than once has several stretches: nothing between them is read (VS-22). */
function stretchesOf({ from }: BlindedList, entry: string): Allowed[] {
  return from.filter((one) => one.entry === entry).map(({ day, to }) => ({ from: day, to }));
}

function sharesOf(marks: readonly BatchMark[], pupils: ReadonlyMap<string, Settled['pupil']>): SharedOfPupil[] {
  return [...pupils].flatMap(([entry, pupil]) => {
    const days = marks.filter((mark) => mark.entry === entry).map(({ on }) => on);
    const [from, to] = [days.toSorted()[0], days.toSorted().at(-1)];
    if (from === undefined || to === undefined) return [];
    const name = [pupil.preferredForename ?? pupil.legalForename, pupil.preferredSurname ?? pupil.legalSurname];
    return [{ pupil: pupil.id, name: name.filter(Boolean).join(' '), from, to, marks: days.length }];
  });
}
