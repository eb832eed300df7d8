import { dayInTable } from '@tutela/education';
import { countInWords, type ProblemWords } from '@tutela/ui';
import { momentInWords } from '@tutela/web';
import { refusalWords } from '../../api/refusal.words';
import type { CareImport, CarePeriod, ReturnChild, ReturnFinding } from './care-dates.queries';
import type { Outcome, Show } from './care-dates.search';
import type { OutcomeCounts } from './shown-children';

export const checkedReturnWords = {
  title: 'Checked return',
  loading: 'Getting your return',
  another: 'Upload another return',
  filters: 'Which children',
  caption: 'Children of the return, what needs you first',
  columns: { child: 'Child', care: 'In care', found: 'What we found' },
  notOnList: 'Not on your list',
  unnamed: 'No number',
  onList: (localId: string): string => `On your list as ${localId}`,
  inOrder: 'In order.',
  nothingNew: 'Nothing changes.',
  noPeriods: 'not on record',
  noneAfter: 'none',
  became: 'becomes',
  cannot: {
    'not-on-list': 'Cannot be collected yet: it has neither name nor school here.',
    'no-school': 'Cannot be collected yet: your list has no school for this child.',
  },
  strays: 'Rows that belong to no child',
  straysHint: 'They are left out.',
  things: 'Children',
  none: 'No child is of this kind.',
  clear: 'Show all children',
  half: 'The other file of this return is missing',
  halfLead: 'It was not uploaded. Upload both files again.',
} as const;

export const outcomeWords: Record<Outcome, { words: string; hint: string }> = {
  faulty: {
    words: 'Not accepted',
    hint: 'Left as they are. Mend these in the return, or in your list, and upload it again.',
  },
  changed: { words: 'Changed', hint: 'On your list, with other days in care.' },
  'not-on-list': {
    words: 'Not on your list',
    hint: 'Nothing is made of them. Put whoever you follow on your list, with name and school.',
  },
  same: { words: 'Same', hint: 'On your list with these days in care.' },
};

export const showWords: Record<Show, string> = {
  faulty: 'Not accepted',
  changed: 'Changed',
  'not-on-list': 'Not on your list',
  same: 'Same',
  'look-at': 'To look at',
  'short-breaks': 'Short breaks',
};

/** "Care dates of 12 children would change". */
export function answerInWords({ changed, faulty }: OutcomeCounts): string {
  if (changed > 0) return `Care dates of ${countInWords(changed, 'child', 'children')} would change`;
  if (faulty > 0) return `Nothing changes: ${countInWords(faulty, 'child is', 'children are')} not accepted`;
  return 'Nothing changes: your list has these care dates already';
}

export function leadInWords({ counts, uploadedAt }: CareImport): string {
  const { cannotBeCollectedYet: missing, shortBreaks: breaks } = counts;
  const lines = [
    `Uploaded ${momentInWords(uploadedAt)}.`,
    counts.changed > 0 ? 'Nothing has been changed yet. When you confirm, all that is accepted is, or nothing.' : '',
    missing > 0 ? `${countInWords(missing, 'child', 'children')} cannot be collected yet.` : '',
    breaks > 0
      ? `${countInWords(breaks, 'episode is a short break', 'episodes are short breaks')}: not taken over.`
      : '',
  ];
  return lines.filter(Boolean).join(' ');
}

/** "Row 5, CHILD 566910, UPN D051910639385, born 27 March 2008". */
export function childInWords({ row, localId, upn, birthDate }: ReturnChild): string {
  const parts = [
    `Row ${row}`,
    localId && `CHILD ${localId}`,
    upn && `UPN ${upn}`,
    birthDate && `born ${dayInTable(birthDate)}`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** "2 May 2026 to 30 September 2026", "since 2 May 2026". */
export const periodInWords = ({ from, to }: CarePeriod): string =>
  to === undefined ? `since ${dayInTable(from)}` : `${dayInTable(from)} to ${dayInTable(to)}`;

const fileWords = { header: 'Header', episodes: 'Episodes' } as const;

/** "Episodes, row 5, DECOM". */
export const placeInWords = ({ file, row, heading }: ReturnFinding): string =>
  [fileWords[file], `row ${row}`, heading].filter(Boolean).join(', ');

export const confirmWords = {
  confirm: 'Confirm these care dates',
  follows: 'This happens at once, all of it or nothing:',
  after:
    'Marks are collected and counted for the days in care. You can take it back as long as nothing else changes the dates of these children. Each change is written to the audit log with your name.',
  lines: (counts: OutcomeCounts): string[] =>
    [
      { count: counts.changed, one: 'child gets other care dates', many: 'children get other care dates' },
      { count: counts.same, one: 'child stays as it is', many: 'children stay as they are' },
      {
        count: counts.faulty,
        one: 'child is not accepted and is left out',
        many: 'children are not accepted and are left out',
      },
      { count: counts['not-on-list'], one: 'child is not on your list', many: 'children are not on your list' },
    ]
      .filter(({ count }) => count > 0)
      .map(({ count, one, many }) => countInWords(count, one, many)),
} as const;

export const confirmRefusals: ProblemWords = {
  ...refusalWords,
  'return-is-settled':
    'This return has been confirmed, or a list or another return was confirmed since. Upload it again if something has changed.',
};

export const confirmedWords = {
  title: 'Care dates confirmed',
  h1: (changed: number): string =>
    changed === 0
      ? 'Nothing had to be changed'
      : `Care dates of ${countInWords(changed, 'child are', 'children are')} on record`,
  lead: 'What is collected and counted follows the new dates.',
  settled: 'This return has been confirmed',
  givenUp: 'This return was given up',
  settledLead: (uploadedAt: string): string =>
    `Uploaded ${momentInWords(uploadedAt)}. Its rows are no longer kept. The children stand under Children.`,
  givenUpLead: 'A list or another return was confirmed after it was uploaded. Upload it again if it is newer.',
  figures: 'What was done',
  counted: {
    changed: (count: number): string => `${count === 1 ? 'child' : 'children'} got other care dates`,
    same: (count: number): string => (count === 1 ? 'child stayed as it was' : 'children stayed as they were'),
    faulty: (count: number): string => `${count === 1 ? 'child was' : 'children were'} not accepted`,
    notOnList: (count: number): string => `${count === 1 ? 'child is' : 'children are'} not on your list`,
  },
  children: 'See the children',
  upload: 'Upload a return',
} as const;
