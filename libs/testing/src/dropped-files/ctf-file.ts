import { eachDay, type Day, type Session } from '@tutela/education';
import { daysOnRegister, markAt, NO_MARK, type ReadingTime } from '../xporter/school/marks';
import type { SchoolPupil, XporterSchool } from '../xporter/school/school';

export interface DroppedPeriod {
  from: Day;
  to: Day;
  /** When the file is made. */
  read: ReadingTime;
}

const sessions = ['AM', 'PM'] as const;

/** A string of marks has one character a session, so a system that writes it leaves the figure out: C for C1, Y for Y3. */
export function ctfCode(code: string): string {
  return code.charAt(0);
}

/** A Common Transfer File as a school's system writes it, with a mark for every session from the first day to the last, weekends among them. */
export function ctfFile(school: XporterSchool, { from, to, read }: DroppedPeriod): string {
  const [la, estab] = [school.estab.slice(0, 3), school.estab.slice(3)];
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<CTfile>',
    '<Header>',
    '<DocumentName>Common Transfer File</DocumentName>',
    `<CTFversion>${String(school.schoolYear).slice(2)}.0</CTFversion>`,
    `<DateTime>${read.day}T${read.clock}:00</DateTime>`,
    '<DocumentQualifier>full</DocumentQualifier>',
    '<SupplierID>Simulator</SupplierID>',
    `<SourceSchool><LEA>${la}</LEA><Estab>${estab}</Estab><SchoolName>${escaped(school.name)}</SchoolName></SourceSchool>`,
    '</Header>',
    '<CTFpupilData>',
    ...school.pupils().map((pupil) => pupilElement(school, pupil, { from, to, read })),
    '</CTFpupilData>',
    '</CTfile>',
    '',
  ].join('\n');
}

function pupilElement(school: XporterSchool, pupil: SchoolPupil, period: DroppedPeriod): string {
  const [la, estab] = [school.estab.slice(0, 3), school.estab.slice(3)];
  const { upn, formerUpn, legalSurname, legalForename, birthDate, gender, preferredSurname, preferredForename } = pupil;
  const former = formerUpn === undefined ? '' : `<FormerUPN>${formerUpn}</FormerUPN>`;
  const preferred = `<PreferredSurname>${escaped(preferredSurname)}</PreferredSurname><PreferredForename>${escaped(preferredForename)}</PreferredForename>`;
  return [
    `<Pupil><UPN>${upn}</UPN><Surname>${escaped(legalSurname)}</Surname><Forename>${escaped(legalForename)}</Forename>`,
    `<DOB>${birthDate}</DOB><Sex>${gender}</Sex><BasicDetails>${former}${preferred}</BasicDetails>`,
    `<LookedAfter><InCare>${String(pupil.inCareOf !== undefined)}</InCare></LookedAfter>`,
    `<Attendance><YearData><Year>${school.schoolYear + 1}</Year><LEA>${la}</LEA><Estab>${estab}</Estab>`,
    attendSessions(school, pupil, period),
    '</YearData></Attendance></Pupil>',
  ].join('');
}

function attendSessions(school: XporterSchool, pupil: SchoolPupil, { from, to, read }: DroppedPeriod): string {
  const days = daysOnRegister(pupil, eachDay(from, to));
  const [first] = days;
  if (first === undefined) return '';
  const marks = days.flatMap((on) => sessions.map((session) => ctfCode(markAt(school, pupil, on, session, read))));
  const text = escaped(marks.join(''));
  return `<AttendSessions><AttendanceStartDate>${first}</AttendanceStartDate><AttendanceMarks>${text}</AttendanceMarks></AttendSessions>`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

export interface ExportedSession {
  on: Day;
  session: Session;
  code: string;
}

/** What a system exports of one pupil: a row for each session that has a mark. */
export function exportedSessions(
  school: XporterSchool,
  pupil: SchoolPupil,
  { from, to, read }: DroppedPeriod,
): ExportedSession[] {
  return daysOnRegister(pupil, eachDay(from, to))
    .flatMap((on) => sessions.map((session) => ({ on, session, code: markAt(school, pupil, on, session, read) })))
    .filter(({ code }) => code !== NO_MARK);
}
