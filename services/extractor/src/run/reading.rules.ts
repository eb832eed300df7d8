import { markCode } from '@tutela/contracts';
import { addDays, type Day } from '@tutela/education';
import type { MisMark } from '../mis/mis';
import { digestOf, placeOf, type BatchMark, type ReadOfEntry, type Sent } from './reading';

/** VS-27 */
export const correctedWithinDays = 14;
const noMark = '-';

/** What the list allows to be read of one entry, both days included. */
export interface Allowed {
  readonly from: Day;
  readonly to?: Day;
}

/**
 * The days to read: at first all that is allowed; later the last 14 days (VS-27), every day still open, and what was missed (VS-07).
 * Never before `from`, never after `to` or today; undefined when nothing is left.
 */
export function daysToRead(
  allowed: Allowed,
  read: Omit<ReadOfEntry, 'pupil'> | undefined,
  today: Day,
): Required<Allowed> | undefined {
  const to = earliest(today, allowed.to ?? today);
  const again = earliest(addDays(today, -correctedWithinDays), read?.to ?? allowed.from, read?.openFrom ?? today);
  const isKnown = read !== undefined && read.from <= allowed.from;
  const from = isKnown && again > allowed.from ? again : allowed.from;
  return from <= to ? { from, to } : undefined;
}

/** How far a stretch of an entry was read before: by what began last before it, since the authority may have put days of care right. */
export function readBefore<Read extends Pick<ReadOfEntry, 'from'>>(
  allowed: Allowed,
  before: readonly Read[] = [],
): Read | undefined {
  return before
    .filter(({ from }) => from <= allowed.from)
    .toSorted((one, other) => one.from.localeCompare(other.from))
    .at(-1);
}

/** How far the stretch is read now. */
export function readNow(allowed: Allowed, to: Day, marks: readonly MisMark[]): Omit<ReadOfEntry, 'pupil'> {
  const open = marks.filter(({ code }) => code === noMark).map(({ on }) => on);
  return { from: allowed.from, to, openFrom: open.length > 0 ? earliest(...open) : undefined };
}

export interface Difference {
  readonly marks: BatchMark[];
  /** Codes that no register has: longer than three characters, or not of ASCII. */
  readonly unreadable: number;
}

/** The marks that the platform does not have yet. "No mark" is told only where a mark was sent before. */
export function difference(entry: string, marks: readonly MisMark[], sent: Sent): Difference {
  const known = sent[entry] ?? {};
  const bySession = new Map(marks.map((mark) => [placeOf(mark), { entry, ...mark }]));
  const readable = [...bySession.values()].filter(({ code }) => markCode.safeParse(code).success);
  return {
    marks: readable.filter((mark) => {
      const before = known[placeOf(mark)];
      return before === undefined ? mark.code !== noMark : before !== digestOf(mark);
    }),
    unreadable: bySession.size - readable.length,
  };
}

function earliest(first: Day, ...others: readonly Day[]): Day;
function earliest(...days: readonly Day[]): Day | undefined;
function earliest(...days: readonly Day[]): Day | undefined {
  return [...days].sort()[0];
}
