import {
  attended,
  codeByte,
  codeOfByte,
  countSessions,
  NO_SESSIONS,
  type Day,
  type SessionFigures,
} from '@tutela/education';

/** What a school has sent as "no mark recorded", and what stands where a mark was due and none came. */
export const missingByte = codeByte('-');
/** Dual registered: the child was at the other school. */
export const dualByte = codeByte('D');

const bytes = 256;
const aCodeWithoutNumber = '?';

/** What one session can add to the figures; the first adds nothing. A code's kind is its place in here. */
const kinds: SessionFigures[] = [NO_SESSIONS];
const numberedCodes = Array.from({ length: bytes }, (_, byte) => [byte, codeOfByte(byte)] as const).filter(
  (entry): entry is readonly [number, string] => entry[0] !== 0 && entry[1] !== undefined,
);
const kindsByDay = new Map<Day, Uint8Array>();

/** The kind of each code byte on a day: education's arithmetic, looked up instead of worked out a million times (VS-29). */
export function kindsOn(day: Day): Uint8Array {
  const known = kindsByDay.get(day);
  if (known) return known;
  const table = new Uint8Array(bytes).fill(kindOf(aCodeWithoutNumber, day));
  table[0] = 0;
  for (const [byte, code] of numberedCodes) table[byte] = kindOf(code, day);
  kindsByDay.set(day, table);
  return table;
}

function kindOf(code: string, day: Day): number {
  const adds = countSessions([{ code, on: day }]);
  const text = Object.values(adds).join();
  const known = kinds.findIndex((kind) => Object.values(kind).join() === text);
  return known === -1 ? kinds.push(adds) - 1 : known;
}

/** What one session with this byte adds to the figures of that day. */
export function addedBy(byte: number, day: Day): SessionFigures {
  return kinds[kindsOn(day)[byte] ?? 0] ?? NO_SESSIONS;
}

export function isPossible(adds: SessionFigures): boolean {
  return adds.possible === 1;
}

export function isAttended(adds: SessionFigures): boolean {
  return attended(adds) === 1;
}

/** Sessions counted by kind: figures are made of it once, at the end. */
export class KindCounts {
  private readonly counts = new Uint32Array(bytes);

  add(kind: number): void {
    this.counts[kind] = (this.counts[kind] ?? 0) + 1;
  }

  figures(): SessionFigures {
    const sum = { ...NO_SESSIONS };
    for (const [kind, adds] of kinds.entries()) {
      const times = this.counts[kind] ?? 0;
      if (times === 0) continue;
      for (const name of Object.keys(sum) as (keyof SessionFigures)[]) sum[name] += times * adds[name];
    }
    return sum;
  }
}
