import { addDays, daysBetween, weekday, type Day, type Session } from '@tutela/education';
import { share } from '../../people';
import { PROFILES } from './profiles';
import type { LateCorrection, SchoolPupil, XporterSchool } from './school';

/** What a register shows where no mark is written yet. */
export const NO_MARK = '-';
/** What a register shows on a day without sessions. */
export const CLOSED = '#';

/** The moment at which a register is read: the day and clock time in England. */
export interface ReadingTime {
  day: Day;
  /** 'HH:MM' */
  clock: string;
}

type MarkSource = Pick<XporterSchool, 'seed' | 'isOpen'>;

const REGISTER_TAKEN: Record<Session, string> = { AM: '09:05', PM: '13:10' };
const PRESENT: Record<Session, string> = { AM: '/', PM: '\\' };
const FIRST_MONDAY = '1970-01-05';
const NEW_CODES_FROM = '2024-08-19';
// prettier-ignore
const CODE_BEFORE: Record<string, string> = {
  K: 'B', C1: 'C', C2: 'C', J1: 'J', Q: 'Y', Y1: 'Y', Y2: 'Y', Y3: 'Y', Y4: 'Y', Y5: 'Y', Y6: 'Y', Y7: 'Y',
};
const DAYS_EXPECTED = 10;
const CORRECTED_LATE = 0.25;
const LONGEST_DELAY = 9;
const EXPLAINED_LATER = new Set(['I', 'M', 'C']);

interface DayOfWeek {
  weekday: number;
  /** Monday-to-Sunday weeks, numbered through all years. */
  week: number;
}

const daysOfWeek = new Map<Day, DayOfWeek>();

/** Remembered, because a year of one pupil asks for each day several times. */
function dayOfWeek(on: Day): DayOfWeek {
  const known = daysOfWeek.get(on);
  if (known) return known;
  const made = { weekday: weekday(on), week: Math.floor(daysBetween(FIRST_MONDAY, on) / 7) };
  daysOfWeek.set(on, made);
  return made;
}

/** The days on which the register has a row for the pupil: from ten days before entry (marked Z) until leaving. */
export function daysOnRegister(pupil: SchoolPupil, days: readonly Day[]): Day[] {
  const first = addDays(pupil.entryDate, -DAYS_EXPECTED);
  return days.filter((on) => on >= first && (pupil.leavingDate === undefined || on <= pupil.leavingDate));
}

/** The mark that the MIS shows for a session when read at that time. The same arguments give the same mark, always. */
export function markAt(source: MarkSource, pupil: SchoolPupil, on: Day, session: Session, read: ReadingTime): string {
  if (!source.isOpen(on)) return CLOSED;
  if (isStillToCome(on, session, read)) return NO_MARK;
  const { first, final, afterDays } = historyOfMark(source.seed, pupil, on, session);
  return afterDays > 0 && daysBetween(on, read.day) < afterDays ? first : final;
}

/**
 * What the school writes for a session of an open day: planted, or drawn, and then a quarter of explained absences is
 * first N and corrected 1 to 9 days later (VS-27). Without a correction `first` is `final` and `afterDays` is 0.
 */
export function historyOfMark(seed: string, pupil: SchoolPupil, on: Day, session: Session): LateCorrection {
  const planted = pupil.corrections?.find((one) => one.on === on && one.session === session);
  if (planted) return planted;
  const final = finalMark(seed, pupil, on, session);
  const drawn = EXPLAINED_LATER.has(final) ? share(`${seed}|${pupil.id}|${on}|correction`) : 1;
  if (drawn >= CORRECTED_LATE) return { on, session, first: final, final, afterDays: 0 };
  return { on, session, first: 'N', final, afterDays: 1 + Math.floor((drawn / CORRECTED_LATE) * LONGEST_DELAY) };
}

function isStillToCome(on: Day, session: Session, read: ReadingTime): boolean {
  return on > read.day || (on === read.day && read.clock < REGISTER_TAKEN[session]);
}

function finalMark(seed: string, pupil: SchoolPupil, on: Day, session: Session): string {
  if (on < pupil.entryDate) return 'Z';
  const drawn = weeklyMark(pupil, on, session) ?? spellMark(seed, pupil, on) ?? singleMark(seed, pupil, on, session);
  if (drawn === undefined) return PRESENT[session];
  return on < NEW_CODES_FROM ? (CODE_BEFORE[drawn] ?? drawn) : drawn;
}

function weeklyMark(pupil: SchoolPupil, on: Day, session: Session): string | undefined {
  const { weekly } = PROFILES[pupil.profile];
  if (weekly.length === 0) return undefined;
  const today = dayOfWeek(on).weekday;
  return weekly.find((one) => one.weekday === today && (one.session ?? session) === session)?.mark;
}

function spellMark(seed: string, pupil: SchoolPupil, on: Day): string | undefined {
  const { weekday: today, week } = dayOfWeek(on);
  const ask = (question: string): number => share(`${seed}|${pupil.id}|week ${week}|${question}`);
  const mark = PROFILES[pupil.profile].spell(week, ask);
  if (mark === undefined) return undefined;
  const first = 1 + Math.floor(ask('first') * 5);
  const length = 1 + Math.floor(ask('length') * 5);
  return today >= first && today < first + length ? mark : undefined;
}

function singleMark(seed: string, pupil: SchoolPupil, on: Day, session: Session): string | undefined {
  const { single } = PROFILES[pupil.profile];
  const key = `${seed}|${pupil.id}|${on}|${session}`;
  return share(`${key}|single`) < single.chance ? single.mark(share(`${key}|mark`)) : undefined;
}
