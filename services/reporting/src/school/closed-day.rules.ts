import { closedByMarks, codeOfByte, type Day } from '@tutela/education';

/** The codes of one child's day at a school. */
export interface DayCodes {
  readonly on: Day;
  readonly am: number;
  readonly pm: number;
}

/** The days a school was closed on: # and no other mark, in the morning as in the afternoon. All codes are of one school. */
export function closedDays(days: readonly DayCodes[]): Day[] {
  const inTheMorning = closedByMarks(days.map(({ on, am }) => ({ on, code: codeText(am) })));
  const inTheAfternoon = new Set(closedByMarks(days.map(({ on, pm }) => ({ on, code: codeText(pm) }))));
  return inTheMorning.filter((day) => inTheAfternoon.has(day));
}

function codeText(byte: number): string {
  return codeOfByte(byte) ?? '?';
}
