import { exportFieldWords, type ExportField, type MappingFault } from '@tutela/education';
import { countInWords } from '@tutela/ui';
import type { Preview } from './preview';
import type { SampleFault } from './sample-file';

export const mappingWords = {
  title: 'Mapping of an export',
  h1: 'Say what the headings of your export mean',
  lead: 'For a school whose system gives no more than a CSV file. The file is read in this page and goes nowhere: what leaves it is the mapping alone, which holds headings and no child.',
  file: 'An export of your register',
  fileHint:
    'One CSV file. Commas, semicolons or tabs; the first row holds the headings. A few days of a few pupils are enough.',
  submit: 'Look at its headings',
  busy: 'Being read in this page',
  chooseFile: 'Choose an export of your register.',
  fields: 'What each heading is',
  fieldsHint: 'Headings that we know are chosen already. Look at each: nothing is taken for granted.',
  always: 'The pupil and the day',
  perSession: 'One row for each session',
  perDay: 'Or one row for each day, with two codes',
  notThere: 'Not in this file',
  dayFormat: 'How days are written',
  morning: 'Stands for the morning',
  afternoon: 'Stands for the afternoon',
  preview: 'The first rows, as the extractor would read them',
  columns: { line: 'Line', upn: 'UPN', name: 'Name', born: 'Born', on: 'Day', marks: 'Marks' },
  noUpn: 'No UPN: this pupil cannot be settled.',
  sessions: { AM: 'Morning', PM: 'Afternoon' },
  save: 'Save the mapping',
  saved: 'The mapping is saved on this computer.',
  next: 'Take it to the computer of the extractor and type there, with your own folder:',
  command: 'npm run extractor -- connect --csv-folder FOLDER --mapping register-mapping.json',
  what: 'the command',
  fileName: 'register-mapping.json',
} as const;

export const sampleFaultWords: Readonly<Record<SampleFault, string>> = {
  'not-text': 'This is not a CSV file. Save it from your spreadsheet as “CSV UTF-8”, then choose it again.',
  empty: 'There is no row under the headings of this file. Choose one with a few days of marks.',
  quotes: 'A quotation mark is opened and never closed, so the rows run together. Export the file anew.',
};

/** What is still to be said before the mapping can be used, one sentence for the first of it. */
export function faultInWords([fault]: readonly MappingFault[]): string | undefined {
  switch (fault?.fault) {
    case undefined:
      return undefined;
    case 'missing':
      return `Say which heading is “${exportFieldWords[fault.field]}”.`;
    case 'same-heading':
      return `One heading cannot be two things: choose another one for “${exportFieldWords[fault.field]}”.`;
    case 'two-layouts':
      return 'Choose either session and code, or a morning code and an afternoon code.';
    case 'same-session-words':
      return 'Morning and afternoon need two different words.';
  }
}

/** "1,998 rows of this sample can be read, 2 rows cannot". */
export function answerInWords({ read, notRead }: Preview): string {
  const can = `${countInWords(read, 'row', 'rows')} of this sample can be read`;
  const sentence = notRead === 0 ? can : `${can}, ${countInWords(notRead, 'row', 'rows')} cannot`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** What is wrong, column by column. */
export function columnsInWords(
  { faultsByField, uneven }: Preview,
  headingOf: (field: ExportField) => string,
): string[] {
  const columns = faultsByField.map(
    ({ field, rows }) => `${exportFieldWords[field]} (“${headingOf(field)}”): ${countInWords(rows, 'row', 'rows')}`,
  );
  const more = uneven === 0 ? [] : [`More or fewer cells than headings: ${countInWords(uneven, 'row', 'rows')}`];
  return [...columns, ...more];
}
