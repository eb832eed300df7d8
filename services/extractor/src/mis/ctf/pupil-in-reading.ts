import { checkUpn, cleanName, isDay } from '@tutela/education';
import type { Shelving } from '../dropped/file-format';
import { pupilIdOf } from '../dropped/pupil-id';
import type { MisMark, MisPupil } from '../mis';
import { readAttendanceString } from './attendance-string.rules';
import { pupilSentences, stringSentences } from './ctf-sentences';

const inPupil = {
  UPN: 'upn',
  Surname: 'legalSurname',
  Forename: 'legalForename',
  DOB: 'birthDate',
  'BasicDetails/FormerUPN': 'formerUpn',
  'BasicDetails/PreferredSurname': 'preferredSurname',
  'BasicDetails/PreferredForename': 'preferredForename',
} as const satisfies Record<string, keyof MisPupil>;
const yearData = 'Attendance/YearData';
const attendSessions = `${yearData}/AttendSessions`;

interface MarkString {
  readonly start: string;
  readonly marks: string;
  readonly line: number;
}

/** One Pupil of a CTF: of all that a CTF holds of a child only what matching needs, and the marks of this school (VS-05). */
export class PupilInReading {
  private readonly said: Partial<Record<keyof MisPupil, string>> = {};
  private readonly strings: MarkString[] = [];
  private year: { la?: string; estab?: string; strings: MarkString[]; totals: boolean } = newYear();
  private sessions: { start?: string; marks?: string } = {};

  constructor(private readonly estab: string) {}

  /** An element below Pupil has ended: its path from there, its text, its line. */
  closed(path: string, text: string, line: number): void {
    if (path in inPupil) this.said[inPupil[path as keyof typeof inPupil]] = text.trim();
    if (path === `${yearData}/LEA`) this.year.la = text.trim();
    if (path === `${yearData}/Estab`) this.year.estab = text.trim();
    if (path === `${yearData}/SessionsPossible`) this.year.totals = true;
    if (path === `${attendSessions}/AttendanceStartDate`) this.sessions.start = text.trim();
    if (path === `${attendSessions}/AttendanceMarks`) this.sessions.marks = text;
    if (path === attendSessions) this.endSessions(line);
    if (path === yearData) this.endYear(line);
  }

  shelve(shelf: Shelving, line: number): void {
    const pupil = this.pupil();
    const id = pupilIdOf(pupil);
    if (id === undefined) shelf.notRead({ line, why: pupilSentences.unknown });
    else if (!shelf.pupil({ ...pupil, id })) shelf.notRead({ line, why: pupilSentences.contested });
    else this.shelveMarks(shelf, id);
  }

  private shelveMarks(shelf: Shelving, id: string): void {
    for (const one of this.strings) {
      const read = readString(one);
      if (typeof read === 'string') shelf.notRead({ line: one.line, why: read });
      else for (const mark of read) shelf.mark(id, mark);
    }
  }

  private endSessions(line: number): void {
    const { start = '', marks } = this.sessions;
    if (marks !== undefined) this.year.strings.push({ start, marks, line });
    this.sessions = {};
  }

  /** A CTF tells the attendance at earlier schools too, which is not this school's to give. */
  private endYear(line: number): void {
    const { la = '', estab = '', strings, totals } = this.year;
    this.year = newYear();
    if (`${la}${estab}` !== this.estab) return;
    this.strings.push(...strings);
    if (strings.length === 0 && totals) this.strings.push({ start: '', marks: '', line });
  }

  private pupil(): Omit<MisPupil, 'id'> {
    const { said } = this;
    const birthDate = said.birthDate;
    return {
      upn: upnIn(said.upn),
      formerUpn: upnIn(said.formerUpn),
      birthDate: birthDate !== undefined && isDay(birthDate) ? birthDate : undefined,
      legalSurname: nameIn(said.legalSurname),
      legalForename: nameIn(said.legalForename),
      preferredSurname: nameIn(said.preferredSurname),
      preferredForename: nameIn(said.preferredForename),
    };
  }
}

function newYear(): { strings: MarkString[]; totals: boolean } {
  return { strings: [], totals: false };
}

/** Its marks, or the sentence that says why there are none. */
function readString({ start, marks }: MarkString): readonly MisMark[] | string {
  if (marks === '') return stringSentences['no-marks'];
  if (!isDay(start)) return stringSentences.start;
  // An indented file has line breaks around the marks; a blank among them is a session without a mark.
  const read = readAttendanceString(start, marks.replace(/^[\r\n\t][\r\n\t ]*/, '').trimEnd());
  return read.marks ?? stringSentences[read.fault];
}

/** A mistyped UPN settles nobody, and is nobody's name. */
function upnIn(text = ''): string | undefined {
  const check = checkUpn(text);
  return check.ok ? check.upn : undefined;
}

function nameIn(text = ''): string | undefined {
  return cleanName(text).value;
}
