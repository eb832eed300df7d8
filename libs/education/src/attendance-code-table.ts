import type { Day } from './day';

/** What a mark counts as. 'missing' = no mark recorded; 'unknown' = kept raw, counts as nothing. */
export type CodeCategory =
  | 'present'
  | 'approved-activity'
  | 'authorised'
  | 'unauthorised'
  | 'not-possible'
  | 'administrative'
  | 'missing'
  | 'unknown';

export interface CodeTableEntry {
  /** Our own permanent number, 1 to 254. Stored marks hold it: never renumber, never use one again. */
  byte: number;
  code: string;
  category: CodeCategory;
  words: string;
  /** What the code meant before the reform, where that was something else. */
  earlierWords?: string;
  /** First and last day on which the code may be recorded. */
  from?: Day;
  to?: Day;
}

/** School Attendance (Pupil Registration) (England) Regulations 2024, regulation 10, in force. */
export const REFORM: Day = '2024-08-19';
const EVE_OF_REFORM: Day = '2024-08-18';

/** The national codes, and the local marks that management information systems send beside them. */
export const CODE_TABLE: readonly CodeTableEntry[] = [
  { byte: 1, code: '/', category: 'present', words: 'Present (morning session)' },
  { byte: 2, code: '\\', category: 'present', words: 'Present (afternoon session)' },
  { byte: 3, code: 'L', category: 'present', words: 'Late arrival before the register has closed' },
  {
    byte: 4,
    code: 'K',
    category: 'approved-activity',
    words: 'Attending education provision arranged by the local authority',
    from: REFORM,
  },
  {
    byte: 5,
    code: 'B',
    category: 'approved-activity',
    words: 'Attending any other approved educational activity',
    earlierWords: 'Educated off site',
  },
  { byte: 6, code: 'P', category: 'approved-activity', words: 'Participating in a sporting activity' },
  { byte: 7, code: 'V', category: 'approved-activity', words: 'Attending an educational visit or trip' },
  { byte: 8, code: 'W', category: 'approved-activity', words: 'Attending work experience' },
  {
    byte: 9,
    code: 'J',
    category: 'approved-activity',
    words: 'At an interview with prospective employers or another educational establishment',
    to: EVE_OF_REFORM,
  },
  { byte: 10, code: 'C', category: 'authorised', words: 'Leave of absence for exceptional circumstances' },
  {
    byte: 11,
    code: 'C1',
    category: 'authorised',
    words: 'Leave of absence: regulated performance or regulated employment abroad',
    from: REFORM,
  },
  {
    byte: 12,
    code: 'C2',
    category: 'authorised',
    words: 'Leave of absence: compulsory school age pupil on a part-time timetable',
    from: REFORM,
  },
  {
    byte: 13,
    code: 'E',
    category: 'authorised',
    words: 'Suspended or permanently excluded and no alternative provision made',
  },
  { byte: 14, code: 'I', category: 'authorised', words: 'Illness (not medical or dental appointment)' },
  {
    byte: 15,
    code: 'J1',
    category: 'authorised',
    words: 'Leave of absence: interview for employment or admission to another institution',
    from: REFORM,
  },
  { byte: 16, code: 'M', category: 'authorised', words: 'Leave of absence: medical or dental appointment' },
  { byte: 17, code: 'R', category: 'authorised', words: 'Religious observance' },
  { byte: 18, code: 'S', category: 'authorised', words: 'Leave of absence: studying for a public examination' },
  {
    byte: 19,
    code: 'T',
    category: 'authorised',
    words: 'Parent travelling for occupational purposes',
    earlierWords: 'Gypsy, Roma and Traveller absence',
  },
  { byte: 20, code: 'H', category: 'authorised', words: 'Family holiday, agreed', to: EVE_OF_REFORM },
  // Retired well before 2024; its last day is not established, so the latest it can have been.
  { byte: 21, code: 'F', category: 'authorised', words: 'Extended family holiday, agreed', to: EVE_OF_REFORM },
  {
    byte: 22,
    code: 'G',
    category: 'unauthorised',
    words: 'Holiday not granted by the school, or in excess of the period granted',
  },
  { byte: 23, code: 'N', category: 'unauthorised', words: 'Reason for absence not yet established' },
  { byte: 24, code: 'O', category: 'unauthorised', words: 'Absent in other or unknown circumstances' },
  { byte: 25, code: 'U', category: 'unauthorised', words: 'Arrived in school after the register closed' },
  { byte: 26, code: 'D', category: 'not-possible', words: 'Dual registered: attending the other school' },
  {
    byte: 27,
    code: 'Q',
    category: 'not-possible',
    words: 'Unable to attend: lack of access arrangements',
    from: REFORM,
  },
  { byte: 28, code: 'X', category: 'not-possible', words: 'Non-compulsory school age pupil not required to attend' },
  {
    byte: 29,
    code: 'Y',
    category: 'not-possible',
    words: 'Unable to attend due to exceptional circumstances',
    to: EVE_OF_REFORM,
  },
  {
    byte: 30,
    code: 'Y1',
    category: 'not-possible',
    words: 'Unable to attend: transport normally provided not available',
    from: REFORM,
  },
  {
    byte: 31,
    code: 'Y2',
    category: 'not-possible',
    words: 'Unable to attend: widespread disruption to travel',
    from: REFORM,
  },
  {
    byte: 32,
    code: 'Y3',
    category: 'not-possible',
    words: 'Unable to attend: part of school premises closed',
    from: REFORM,
  },
  {
    byte: 33,
    code: 'Y4',
    category: 'not-possible',
    words: 'Unable to attend: whole school site unexpectedly closed',
    from: REFORM,
  },
  {
    byte: 34,
    code: 'Y5',
    category: 'not-possible',
    words: 'Unable to attend: in criminal justice detention',
    from: REFORM,
  },
  {
    byte: 35,
    code: 'Y6',
    category: 'not-possible',
    words: 'Unable to attend: public health guidance or law',
    from: REFORM,
  },
  {
    byte: 36,
    code: 'Y7',
    category: 'not-possible',
    words: 'Unable to attend: any other unavoidable cause',
    from: REFORM,
  },
  { byte: 37, code: 'Z', category: 'administrative', words: 'Prospective pupil not on the admission register' },
  { byte: 38, code: '#', category: 'administrative', words: 'Planned whole school closure' },
  { byte: 101, code: '-', category: 'missing', words: 'No mark recorded' },
  { byte: 102, code: '!', category: 'unknown', words: 'No attendance required (local mark)' },
  { byte: 103, code: '*', category: 'unknown', words: 'Not on roll (local mark)' },
  { byte: 104, code: '7', category: 'unknown', words: 'Coronavirus illness (local mark)' },
  { byte: 105, code: '8', category: 'unknown', words: 'Coronavirus self-isolation (local mark)' },
  { byte: 106, code: '9', category: 'unknown', words: 'Coronavirus shielding (local mark)' },
];
