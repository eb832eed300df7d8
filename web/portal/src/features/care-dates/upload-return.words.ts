import type { Problem, ProblemWords } from '@tutela/ui';
import { refusalWords } from '../../api/refusal.words';

export const uploadReturnWords = {
  title: 'Care dates',
  trail: 'Care dates',
  h1: 'Take care dates from the SSDA903',
  lead: 'The looked-after children return says since when a child is in care, and until when. It is compared with your list, you see every change, and nothing is changed until you confirm it.',
  list: 'Upload a list instead',
  header: 'Header',
  headerHint: 'The CSV file with CHILD, DOB and UPN. At most 10 MB.',
  episodes: 'Episodes',
  episodesHint: 'The CSV file with CHILD, DECOM, RNE, LS, DEC and REC. At most 10 MB.',
  submit: 'Upload and check',
  busy: 'Being read and checked',
  ready: 'Ready to upload',
  chooseHeader: 'Choose the file of the header.',
  chooseEpisodes: 'Choose the file of the episodes.',
  tooLarge: 'The file is larger than 10 MB. Leave out what is not of this year.',
  tooManyRows: 'The file has more than 20,000 rows. Leave out what is not of this year.',
  tooLargeShort: 'Larger than 10 MB',
  emptyFile: 'The file is empty. Choose another.',
  how: 'What is done with it',
  rules: [
    'A child is found on your list by its local id, or by its UPN. The date of birth must agree.',
    'Episodes that follow one another are one period in care. It ends on the day before DEC.',
    'Periods of your list that the return does not name stay as they are.',
    'Short breaks (legal status V3 or V4) are not taken over: such a child lives at home.',
    'Nobody is put on your list by a return: it has neither names nor schools.',
    'The URN of an episode is that of the placement. It is not read.',
  ],
  who: 'Only you see this return until you confirm it.',
} as const;

const whys: Record<string, string> = {
  'not-text': 'This is not a CSV file. Save it as CSV, then choose it again.',
  empty: 'There is no row in this file. Choose another.',
  quotes: 'A quotation mark is opened and never closed, so the rows run together. Save the file anew.',
};

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Why a file could not be read as this part of the return, and the way out. */
function notAReturnWords({ facts }: Problem): string {
  const own = whys[String(facts?.why)];
  if (own) return own;
  if (facts?.looksLike === 'header') return 'This is the header. Choose the file of the episodes here.';
  if (facts?.looksLike === 'episodes') return 'These are the episodes. Choose the file of the header here.';
  const missing = listed(facts?.missing);
  const twice = listed(facts?.twice);
  if (missing.length > 0) return `The file has no column ${missing.join(', ')}. Choose another, or add the column.`;
  if (twice.length > 0) return `The heading ${twice.join(', ')} stands there twice. Keep one of the columns.`;
  return 'The file cannot be read as this part of the return. Choose another.';
}

const tooLargeWords = ({ facts }: Problem): string =>
  facts?.maxRows === undefined ? uploadReturnWords.tooLarge : uploadReturnWords.tooManyRows;

export const uploadReturnRefusals: ProblemWords = {
  ...refusalWords,
  'not-a-return-header': notAReturnWords,
  'not-a-return-episodes': notAReturnWords,
  'too-large-header': tooLargeWords,
  'too-large-episodes': tooLargeWords,
  'not-connected': 'You are not connected. Nothing was changed. Try again when you are back.',
};

/** At which field a refusal of a file stands. */
export const fieldOfRefusal = {
  'not-a-return-header': 'header',
  'not-a-return-episodes': 'episodes',
  'too-large-header': 'header',
  'too-large-episodes': 'episodes',
} as const;
