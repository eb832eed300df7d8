import { stringify } from 'csv-stringify/sync';
import type { SchoolPupil, XporterSchool } from '../xporter/school/school';
import { exportedSessions, type DroppedPeriod, type ExportedSession } from './ctf-file';

/** The headings of the export, as another system than ours calls them. */
export const exportHeadings = {
  upn: 'Pupil UPN',
  legalSurname: 'Family name',
  legalForename: 'Given name',
  preferredForename: 'Known name',
  birthDate: 'Born',
  date: 'Mark date',
  session: 'Half of day',
  code: 'Att. mark',
} as const;

/** The mapping that fits it, as the portal's page would give it. */
export const exportMappingOfSimulator = {
  headings: exportHeadings,
  dayFormat: 'dd/mm/yyyy',
  morning: 'Morning',
  afternoon: 'Afternoon',
} as const;

export interface CsvLook {
  delimiter?: ',' | ';' | '\t';
  encoding?: 'utf-8' | 'windows-1252';
  /** A mark of bytes in front. */
  bom?: boolean;
}

/** A school's own export of its register, a row for each session of each pupil. */
export function csvFile(school: XporterSchool, period: DroppedPeriod, look: CsvLook = {}): Buffer {
  const rows = school
    .pupils()
    .flatMap((pupil) => exportedSessions(school, pupil, period).map((session) => rowOf(pupil, session)));
  const { delimiter = ',', encoding = 'utf-8', bom = false } = look;
  const text = stringify(rows, { header: true, delimiter, bom, record_delimiter: 'windows' });
  return Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'latin1');
}

function rowOf(pupil: SchoolPupil, { on, session, code }: ExportedSession): Record<string, string> {
  return {
    'House point total': '0',
    [exportHeadings.upn]: pupil.upn,
    [exportHeadings.legalSurname]: pupil.legalSurname,
    [exportHeadings.legalForename]: pupil.legalForename,
    [exportHeadings.preferredForename]: pupil.preferredForename,
    [exportHeadings.birthDate]: british(pupil.birthDate),
    [exportHeadings.date]: british(on),
    [exportHeadings.session]: session === 'AM' ? 'Morning' : 'Afternoon',
    [exportHeadings.code]: code,
  };
}

function british(day: string): string {
  return day.split('-').reverse().join('/');
}
