import { attendanceCodes, attendanceForDate, attendanceForDateRange } from './attendance';
import type { Call } from './call';
import { scopesOfEndpoint } from './fields';
import type { Reply } from './reply';
import { schoolInfo, scopes } from './school-info';
import { students } from './students';

interface Endpoint {
  answer: (call: Call) => Reply;
  /** Any one of these opens it; none means every token may ask. */
  scopes: readonly string[];
}

/** The endpoints by lower-case name. There is none that writes. */
export const ENDPOINTS: ReadonlyMap<string, Endpoint> = new Map([
  ['schoolinfo', { answer: schoolInfo, scopes: scopesOfEndpoint('school.schoolinfo') }],
  ['students', { answer: students, scopes: scopesOfEndpoint('school.students') }],
  [
    'attendancefordaterange',
    { answer: attendanceForDateRange, scopes: scopesOfEndpoint('school.attendancefordaterange') },
  ],
  ['attendancefordate', { answer: attendanceForDate, scopes: scopesOfEndpoint('school.attendancefordate') }],
  ['attendancecodes', { answer: attendanceCodes, scopes: scopesOfEndpoint('school.attendancecodes') }],
  ['scopes', { answer: scopes, scopes: [] }],
]);
