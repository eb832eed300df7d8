import type { Problem, ProblemWords } from '@tutela/ui';
import { refusalWords } from '../../api/refusal.words';

export const uploadWords = {
  title: 'List of children',
  trail: 'Children',
  h1: 'Upload your list of children',
  lead: 'Every row is checked before anything happens. You see what is wrong and what would change, and nothing is imported until you confirm it.',
  template: 'Download the template',
  careDates: 'Care dates from the SSDA903',
  file: 'Your list',
  hint: 'One CSV file, at most 10 MB. Excel saves it under “Save as”, “CSV UTF-8”.',
  submit: 'Upload and check',
  busy: 'Being read and checked',
  ready: 'Ready to upload',
  chooseFile: 'Choose the file with your list.',
  tooLarge: 'The file is larger than 10 MB. Split it, or leave out what is not needed.',
  tooLargeShort: 'Larger than 10 MB',
  emptyFile: 'The file is empty. Choose the one with your list.',
  headings: 'What goes under each heading',
  headingsHint:
    'Those marked “Needed” must be there; the others may be empty or left out. Columns of your own are not read, and you are told so.',
  columns: { heading: 'Heading', words: 'What goes into it' },
  needed: 'Needed',
  who: 'Only you see this list until you confirm it. Children missing from it stay as they are unless you say that care has ended.',
} as const;

const whys: Record<string, string> = {
  'not-text': 'This is not a CSV file. Save it from your spreadsheet as “CSV UTF-8”, then choose it again.',
  empty: 'There is no child in this file. Choose the one with your list.',
  quotes:
    'A quotation mark is opened and never closed, so the rows run together. Save the file anew from your spreadsheet.',
};

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Why a file could not be read as a list, and the way out. */
function notAListWords({ facts }: Problem): string {
  const own = whys[String(facts?.why)];
  if (own) return own;
  const missing = listed(facts?.missing);
  const twice = listed(facts?.twice);
  if (missing.length > 0)
    return `The file has no column ${missing.join(', ')}. Compare its first row with the template.`;
  if (twice.length > 0) return `The heading ${twice.join(', ')} stands there twice. Keep one of the columns.`;
  return 'The file cannot be read as a list of children. Use the template on this page.';
}

export const uploadRefusals: ProblemWords = {
  ...refusalWords,
  'not-a-list': notAListWords,
  'too-large': ({ facts }) =>
    facts?.maxRows === undefined
      ? uploadWords.tooLarge
      : 'The list has more than 20,000 rows. Split it into two and upload one after the other.',
  'not-connected': 'You are not connected. Nothing was uploaded. Try again when you are back.',
};
