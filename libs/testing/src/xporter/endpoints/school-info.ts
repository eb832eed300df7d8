import known from '../../../data/xporter/scopes.json';
import type { Call } from './call';
import { meta, type Reply } from './reply';
import { rolledOver, rowHash, type Row } from './student-row';

/** `SchoolInfo`: the school's one row. */
export function schoolInfo({ hosted: { school }, now }: Call): Reply {
  const { title, forename, surname } = school.head;
  const row: Row = {
    Id: '1',
    Name: school.name,
    Head: `${forename} ${surname}`,
    MainContact: `${title} ${forename.charAt(0)} ${surname}`,
    Telephone: `01632 ${school.urn.padStart(6, '0')}`,
    Web: null,
    Email: `office@school-${school.urn}.example`,
    DeniNo: null,
    Governance: 'Community',
    Phase: school.phase,
    ExamCentre: null,
    Address: `${school.name}\nSchool Road\nMarton\n`,
    EstabId: school.estab,
    CurrentAcademicYear: String(school.schoolYear),
    LastUpdated: rolledOver(school),
  };
  return { status: 200, body: { SchoolInfo: [{ ...row, RowHash: rowHash(row) }], meta: meta(now) } };
}

/** `Scopes`: what the token may read, in the words of the supplier. */
export function scopes({ scopes: granted }: Call): Reply {
  return { status: 200, body: { ...known, Scopes: known.Scopes.filter(({ Name }) => granted.has(Name)) } };
}
