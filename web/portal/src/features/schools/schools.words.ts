import { countInWords, numberInWords } from '@tutela/ui';
import { momentInTable, momentInWords } from '@tutela/web';
import type { LaSchool } from '../../shared/collection/collection.queries';

export const schoolsWords = {
  title: 'Schools',
  loading: 'Getting your schools',
  lead: 'The schools your children are at, and how their marks come. Each school’s extractor reads them from its own records, once somebody there has agreed.',
  empty: 'No school has a child of yours yet. Upload your list of children, then their schools stand here.',
  upload: 'Upload the list',
  print: 'Print this list',
  search: 'School',
  filters: 'Which schools',
  all: 'All',
  noMatch: 'No school matches these filters.',
  clear: 'Clear them',
  caption: 'Schools by name',
  columns: {
    school: 'School',
    state: 'How marks come',
    children: 'Children',
    match: 'Matched',
    agreed: 'Agreed at the school',
    heard: 'Last heard',
    act: 'What to do',
  },
} as const;

/** "60 schools have children of yours, 2 need you". */
export function answerInWords(schools: number, needing: number): string {
  if (schools === 0) return 'No school has a child of yours yet';
  const all = countInWords(schools, 'school has', 'schools have');
  return needing === 0
    ? `${all} children of yours`
    : `${all} children of yours, and ${numberInWords(needing)} ${needing === 1 ? 'needs' : 'need'} you`;
}

const installWords = {
  enrolled: 'Enrolled. Nobody at the school has agreed yet.',
  agreed: 'Enrolled, and agreed to.',
  paused: 'Paused by the school.',
  quarantined: 'In quarantine. Ask the school, then let it enrol anew with a new code.',
} as const;

export const schoolWords = {
  title: 'School',
  trail: 'Schools',
  lead: ({ urn, town, children }: LaSchool): string =>
    [`URN ${urn}`, town, `${countInWords(children, 'child', 'children')} of yours`].filter(Boolean).join(', '),
  how: 'How marks come',
  collection: 'Collection',
  extractor: 'Extractor',
  install: ({ install }: LaSchool): string => (install ? installWords[install.state] : 'No extractor is enrolled yet.'),
  agreed: 'Agreed at the school',
  agreedBy: ({ install }: LaSchool): string =>
    install?.agreedBy ?? (install?.agreedAt ? 'A person of the school' : 'Nobody yet'),
  agreedOn: 'Agreed on',
  agreedAt: ({ install }: LaSchool): string => (install?.agreedAt ? momentInTable(install.agreedAt) : 'Not yet'),
  heard: 'Last heard',
  batch: 'Last marks',
  noBatch: 'No marks yet',
  matched: 'Matched',
  matchedAt: 'Last matched',
  toMatches: 'See the matches',
  toCollection: 'Begin or pause',
  toFigures: 'Attendance at this school',
  children: 'Children here',
  childrenCaption: 'Your children at this school',
  childrenColumns: { child: 'Child', year: 'Year group', registration: 'On roll' },
  registrations: { main: 'Main', subsidiary: 'Subsidiary' },
  nobody: 'No child of yours is on its roll today.',
} as const;

export const codeWords = {
  create: 'Create an enrolment code',
  createNew: 'Create a code for a new extractor',
  follows:
    'The code lets one computer at this school enrol as its extractor for your authority. It works once and for 14 days. Reading begins only when somebody at the school has agreed.',
  again: 'This school has an extractor. When a new one enrols with this code, it takes its place.',
  once: 'It is shown only now. Copy it before you leave this page, and give it to the school by telephone or on paper.',
  confirm: 'Create the code',
  title: (school: string): string => `The code for ${school}`,
  until: (expiresAt: string): string => `It works once, until ${momentInWords(expiresAt)}.`,
  what: 'the code',
  steps: 'What is typed at the school',
  first: 'Enrol, and agree. ADDRESS and TOKEN are those of the school’s own records.',
  second: 'Read and send, once or on a schedule.',
  command: 'this command',
  otherFiles: 'A school whose MIS can only export a CSV file says once which heading means what:',
  mapping: 'make its mapping',
  done: 'Done with this code',
} as const;

/** The two commands for the school's computer, with the address of this platform where it is not the usual one. */
export function commandsOf(code: string, origin: string): { enrol: string; run: string } {
  const platform = origin === 'http://localhost:8080' ? '' : ` --platform ${origin}`;
  return {
    enrol: `npm run extractor -- enrol ${code}${platform} --mis-url ADDRESS --mis-token TOKEN`,
    run: 'npm run extractor -- run',
  };
}
