import { dayInTable, type Day } from '@tutela/education';
import { countInWords, numberInWords, type ProblemWords } from '@tutela/ui';
import { momentInWords } from '@tutela/web';
import { refusalWords } from '../../api/refusal.words';
import { needing, type RowCounts } from './checked-rows';
import type { ListRow, SchoolFound } from './upload-list.queries';
import type { RowKind, Show } from './upload-list.search';

export const checkedWords = {
  title: 'Checked list',
  loading: 'Getting your list',
  another: 'Upload another file',
  print: 'Print these rows',
  filters: 'Which rows',
  caption: 'Rows of the list, what needs you first',
  rows: 'rows',
  columns: { child: 'Child', school: 'School', found: 'What we found' },
  noName: 'No name',
  inOrder: 'In order.',
  nothingNew: 'Nothing changes.',
  choose: 'Choose the school',
  chooseAgain: 'Choose another school',
  noSchool: 'No school given',
  againInCare: (from: Day): string => `Again in care from ${dayInTable(from)}.`,
  alsoAt: (school: string): string => `Also at ${school}, on a second roll.`,
  secondSchool: 'Also at a second school.',
  notFound: 'Not found',
  things: 'Rows',
  beforeEmpty: 'empty',
  afterEmpty: 'empty',
  became: 'becomes',
  noRows: 'No row is of this kind.',
  clear: 'Show all rows',
} as const;

export const kindWords: Record<RowKind, { words: string; hint: string }> = {
  faulty: { words: 'Faulty', hint: 'Mend these in your list and upload it again.' },
  'to-choose': { words: 'School to choose', hint: 'The register has more than one school like this.' },
  changed: { words: 'Changed', hint: 'On record, and different in this list.' },
  new: { words: 'New', hint: 'Not on record yet.' },
  same: { words: 'Same', hint: 'On record exactly so.' },
};

export const showWords: Record<Show, string> = {
  faulty: 'Faulty',
  'to-choose': 'To choose',
  changed: 'Changed',
  new: 'New',
  same: 'Same',
  'look-at': 'To look at',
};

/** "9 of 12 rows are right; 3 need you." */
export function answerInWords(counts: RowCounts, rows: number, missing: number): string {
  const needs = needing(counts);
  const right = rows - needs;
  const needWords = `${numberInWords(needs)} ${needs === 1 ? 'needs' : 'need'} you`;
  if (right === 0) return rows === 1 ? 'The one row of your list needs you' : `No row is right yet: all ${needWords}`;
  if (needs > 0)
    return `${numberInWords(right)} of ${numberInWords(rows)} rows ${right === 1 ? 'is' : 'are'} right; ${needWords}`;
  if (counts.new + counts.changed + missing === 0) return 'Your list is the same as what is on record';
  return rows === 1 ? 'The one row of your list is right' : `All ${numberInWords(rows)} rows are right`;
}

export const leadInWords = (counts: RowCounts, uploadedAt: string): string => {
  const uploaded = `Uploaded ${momentInWords(uploadedAt)}.`;
  return needing(counts) > 0
    ? `${uploaded} Nothing has been imported. Mend what is named in your own list and upload it again, or choose the school here.`
    : `${uploaded} Nothing has been imported yet. When you confirm, all of it is, or nothing.`;
};

/** "Row 5, local id NM-2003, born 4 March 2012". */
export function rowInWords({ row, localId, birthDateInWords }: ListRow): string {
  const parts = [`Row ${row}`, localId && `local id ${localId}`, birthDateInWords && `born ${birthDateInWords}`];
  return parts.filter(Boolean).join(', ');
}

const byWords = {
  urn: 'by its URN',
  name: 'by its name',
  postcode: 'by its postcode',
  chosen: 'chosen by you',
} as const;

/** "URN 999001, by its name". */
export const foundInWords = ({ found, by }: ListRow['school']): string =>
  [found && `URN ${found.urn}`, by && byWords[by]].filter(Boolean).join(', ');

export const offeredInWords = (offered: readonly SchoolFound[]): string =>
  `${countInWords(offered.length, 'school fits', 'schools fit')}.`;

export const missingWords = {
  title: (count: number): string => `${countInWords(count, 'child is', 'children are')} on record and not in this list`,
  hint: 'They are kept as they are. Nothing ends unless you say so here.',
  caption: 'Children who are not in this list',
  columns: { child: 'Child', school: 'School', what: 'What happens', act: 'Change it' },
  localId: (localId: string): string => `Local id ${localId}`,
  noSchool: 'No school',
  kept: 'Kept',
  ended: (on: Day): string => `Care ended on ${dayInTable(on)}`,
  end: 'Care has ended',
  keep: 'Keep after all',
  dialog: (name: string): string => `Care of ${name} has ended`,
  follows:
    'From the day after, nothing more is collected. What is on record until then stays. It happens when you confirm the list.',
  on: 'Last day in care',
  notYet: 'This day is still to come. Leave the child as kept, and put the date into a list when it has come.',
  submit: 'End care with this list',
} as const;

export const confirmWords = {
  confirm: 'Confirm this list',
  missing: (counts: RowCounts): string =>
    `${countInWords(needing(counts), 'row needs', 'rows need')} you first. Nothing is imported by halves.`,
  follows: 'This happens at once, all of it or nothing:',
  none: 'Nothing changes: every row is on record exactly so.',
  after: 'Each change is written to the audit log with your name.',
  lines: (counts: RowCounts, missing: number, ended: number): string[] =>
    [
      { count: counts.new, one: 'child is new', many: 'children are new' },
      { count: counts.changed, one: 'child is changed', many: 'children are changed' },
      { count: counts.same, one: 'child stays as it is', many: 'children stay as they are' },
      { count: ended, one: 'child leaves care', many: 'children leave care' },
      {
        count: missing - ended,
        one: 'child is not in the list and is kept',
        many: 'children are not in the list and are kept',
      },
    ]
      .filter(({ count }) => count > 0)
      .map(({ count, one, many }) => countInWords(count, one, many)),
} as const;

export const confirmRefusals: ProblemWords = {
  ...refusalWords,
  'bad-input': 'One of the days on which care is said to have ended is before care began. Look at these dates again.',
  'list-is-settled':
    'This list has been confirmed, or another one was confirmed since. Upload it again if something has changed.',
};

export const chooseWords = {
  title: (row: number): string => `Which school is meant in row ${row}?`,
  search: 'Look for another school',
  searchHint: 'Its name, URN or postcode, at least two letters.',
  find: 'Find',
  finding: 'Looking',
  schools: 'Schools of the register',
  noneFound: 'No open school like this is in the register. Try another part of its name.',
  submit: 'Take this school',
  busy: 'Taking it',
  chosen: (row: number, school: string, needs: number): string =>
    `Row ${row}: ${school} is taken. ${needs === 0 ? 'No row needs you any more.' : `${countInWords(needs, 'row still needs', 'rows still need')} you.`}`,
  /** "URN 999001, Northmere, NM1 4AB". */
  school: ({ urn, town, postcode }: SchoolFound): string => [`URN ${urn}`, town, postcode].filter(Boolean).join(', '),
} as const;

export const confirmedWords = {
  title: 'List confirmed',
  h1: 'Your list is on record',
  settled: 'This list has been confirmed already',
  givenUp: 'This list was given up',
  settledLead: 'Its rows are no longer kept. The children stand under Children.',
  givenUpLead: 'Another list was confirmed after it was uploaded. Upload it again if it is newer.',
  figures: 'What was done',
  new: 'children are new',
  changed: 'children were changed',
  same: 'children in the list stayed as they were',
  ended: 'children left care',
  /** "3 children who are missing from the list were kept." */
  kept: (count: number): string =>
    `${countInWords(count, 'child who is', 'children who are')} missing from the list ${count === 1 ? 'was' : 'were'} kept.`,
  next: 'What next',
  begin: 'Begin collection',
  beginLead: 'The children are on record. Nothing is read of them until you begin collection.',
  schools: 'Bring their schools in',
  schoolsLead: 'Their schools stand under Schools. Each needs an extractor, and somebody there who agrees to it.',
  children: 'See the children',
  upload: 'Upload a list',
} as const;
