import { CODE_TABLE, REFORM } from './attendance-code-table';
import type { CodeCategory, CodeTableEntry } from './attendance-code-table';
import type { Day } from './day';

export type { CodeCategory } from './attendance-code-table';

/** A code as it stands on one day. */
export interface CodeOnDay {
  code: string;
  category: CodeCategory;
  words: string;
  /** Recorded after the code was withdrawn: it still counts as it always did, but deserves a warning. */
  retired: boolean;
}

/** Stands for a code that has no number of its own; its raw text must be kept beside the byte. */
export const UNNUMBERED_CODE_BYTE = 255;

const NOTHING_RECORDED: CodeOnDay = { code: '', category: 'missing', words: 'No mark recorded', retired: false };

const BY_CODE = new Map(CODE_TABLE.map((entry) => [entry.code, entry]));
const BY_BYTE = new Map(CODE_TABLE.map((entry) => [entry.byte, entry]));

/**
 * What a code means on a day (VS-29). A code before its first day, and one that nobody knows, is 'unknown' and keeps its
 * raw text; a withdrawn code keeps its category, because schools still send some.
 */
export function codeOn(code: string, day: Day): CodeOnDay {
  if (code === '') return NOTHING_RECORDED;
  const entry = BY_CODE.get(code);
  if (entry === undefined || isBefore(entry, day)) {
    return { code, category: 'unknown', words: `Unknown code ${code}`, retired: false };
  }
  return onDay(entry, day);
}

function isBefore(entry: CodeTableEntry, day: Day): boolean {
  return entry.from !== undefined && day < entry.from;
}

function onDay(entry: CodeTableEntry, day: Day): CodeOnDay {
  const { code, category } = entry;
  const retired = entry.to !== undefined && day > entry.to;
  const words = day < REFORM ? (entry.earlierWords ?? entry.words) : entry.words;
  return { code, category, words: retired ? `${words} (old code)` : words, retired };
}

/** True for a session that belongs to the denominator of the attendance rate (VS-29). */
export function isPossible(category: CodeCategory): boolean {
  return isAttended(category) || category === 'authorised' || category === 'unauthorised';
}

/** True for a session that counts as attended (VS-29). */
export function isAttended(category: CodeCategory): boolean {
  return category === 'present' || category === 'approved-activity';
}

/** The codes a person may enter for that day: current, national, and not the closure of a whole school (VS-32). */
export function portalCodes(day: Day): CodeOnDay[] {
  return CODE_TABLE.filter((entry) => entry.code !== '#' && isNational(entry) && !isBefore(entry, day))
    .map((entry) => onDay(entry, day))
    .filter((code) => !code.retired);
}

function isNational(entry: CodeTableEntry): boolean {
  return entry.category !== 'missing' && entry.category !== 'unknown';
}

/** The permanent number of a code: 0 for nothing recorded, UNNUMBERED_CODE_BYTE for a code without one. */
export function codeByte(code: string): number {
  if (code === '') return 0;
  return BY_CODE.get(code)?.byte ?? UNNUMBERED_CODE_BYTE;
}

/** The code of a permanent number: '' for 0, undefined for UNNUMBERED_CODE_BYTE and every number never given out. */
export function codeOfByte(byte: number): string | undefined {
  return byte === 0 ? '' : BY_BYTE.get(byte)?.code;
}
