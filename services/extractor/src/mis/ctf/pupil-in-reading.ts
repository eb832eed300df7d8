import { isDay } from '@tutela/education';
import type { Shelving } from '../dropped/file-format';
import { pupilIdOf } from '../dropped/pupil-id';
import type { MisMark } from '../mis';
import { readAttendanceString } from './attendance-string.rules';
import { ctfRefused, pupilSentences, stringSentences } from './ctf-sentences';
import { isReadOfPerson, PersonInReading } from './person-in-reading';

const yearData = 'Attendance/YearData';
const attendSessions = `${yearData}/AttendSessions`;
const inAttendance: readonly string[] = [
  `${yearData}/LEA`,
  `${yearData}/Estab`,
  `${attendSessions}/AttendanceStartDate`,
  `${attendSessions}/AttendanceMarks`,
];

/** True for an element below Pupil of which the text is taken. */
export function isReadOfPupil(path: string): boolean {
  return isReadOfPerson(path) || inAttendance.includes(path);
}

/** A Common Transfer File is of this century, and the days behind the start of a string have to exist. */
const thisCentury = /^20/;

interface MarkString {
  readonly start: string;
  readonly marks: string;
  readonly line: number;
  readonly fault?: undefined;
}

/** Attendance of which no mark can be taken. */
interface NoString {
  readonly fault: 'school' | 'no-marks';
  readonly line: number;
}

/** One Pupil of a CTF: of all that a CTF holds of a child only what matching needs, and the marks of this school (VS-05). */
export class PupilInReading {
  private readonly person = new PersonInReading();
  private readonly strings: (MarkString | NoString)[] = [];
  private count = 0;
  private year: { la?: string; estab?: string; strings: MarkString[]; totals: boolean } = newYear();
  private sessions: { start?: string; marks?: string } = {};

  constructor(
    private readonly estab: string,
    /** Which pupil of the file it is, from 1 on: many files have one line only. */
    private readonly number: number,
    private readonly mostMarks: number,
  ) {}

  /** An element below Pupil has ended: its path from there, its text, its line. */
  closed(path: string, text: string, line: number): void {
    this.person.closed(path, text.trim(), line);
    if (path === `${yearData}/LEA`) this.year.la = text.trim();
    if (path === `${yearData}/Estab`) this.year.estab = text.trim();
    if (path === `${yearData}/SessionsPossible`) this.year.totals = true;
    if (path === `${attendSessions}/AttendanceStartDate`) this.sayOfSessions('start', text.trim(), line);
    if (path === `${attendSessions}/AttendanceMarks`) this.sayOfSessions('marks', text, line);
    if (path === attendSessions) this.endSessions(line);
    if (path === yearData) this.endYear(line);
  }

  shelve(shelf: Shelving, line: number): void {
    const pupil = this.person.read();
    const id = pupilIdOf(pupil);
    if (id === undefined) this.notRead(shelf, line, pupilSentences.unknown);
    else if (!shelf.pupil({ ...pupil, id })) this.notRead(shelf, line, pupilSentences.contested);
    else {
      for (const one of this.person.passedOver()) this.notRead(shelf, one.line, one.why);
      this.shelveMarks(shelf, id);
    }
  }

  private notRead(shelf: Shelving, line: number, why: string): void {
    shelf.notRead({ line, why: `Pupil ${this.number} of the file. ${why}` });
  }

  private shelveMarks(shelf: Shelving, id: string): void {
    for (const one of this.strings) {
      const read = readString(one);
      if (typeof read === 'string') this.notRead(shelf, one.line, read);
      else for (const mark of read) shelf.mark(id, mark);
    }
  }

  /** A second start or string in one AttendSessions begins another string. */
  private sayOfSessions(what: 'start' | 'marks', text: string, line: number): void {
    if (this.sessions[what] !== undefined) this.endSessions(line);
    this.sessions[what] = text;
  }

  private endSessions(line: number): void {
    const { start = '', marks = '' } = this.sessions;
    this.sessions = {};
    if (marks.trim() === '') return;
    this.countMarks(marks.length, line);
    this.year.strings.push({ start, marks, line });
  }

  /** A CTF tells the attendance at earlier schools too, which is not this school's to give. */
  private endYear(line: number): void {
    const { la = '', estab = '', strings, totals } = this.year;
    this.year = newYear();
    if (strings.length === 0 && !totals) return;
    this.countMarks(1, line);
    if (la === '' || estab === '') this.strings.push({ fault: 'school', line });
    if (`${la}${estab}` !== this.estab) return;
    this.strings.push(...strings);
    if (strings.length === 0) this.strings.push({ fault: 'no-marks', line });
  }

  /** Marks leave the memory between pupils only; totals without marks are counted as one. */
  private countMarks(count: number, line: number): void {
    this.count += count;
    if (this.count > this.mostMarks) throw ctfRefused('too-many-marks', line);
  }
}

function newYear(): { strings: MarkString[]; totals: boolean } {
  return { strings: [], totals: false };
}

/** Its marks, or the sentence that says why there are none. */
function readString(string: MarkString | NoString): readonly MisMark[] | string {
  if (string.fault) return stringSentences[string.fault];
  const { start, marks } = string;
  if (!isDay(start) || !thisCentury.test(start)) return stringSentences.start;
  // An indented file has line breaks around the marks; a blank among them is a session without a mark.
  const read = readAttendanceString(start, marks.replace(/^[\r\n\t][\r\n\t ]*/, '').trimEnd());
  return read.marks ?? stringSentences[read.fault];
}
